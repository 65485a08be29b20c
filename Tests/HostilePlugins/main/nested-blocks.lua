-- class: stack
-- expect: refused
{{100000*do }}{{100000*end }}
