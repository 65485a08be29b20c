-- class: crash
-- expect: error(syntax)|ok()
goto out do local x <close> = nil ::out:: end
