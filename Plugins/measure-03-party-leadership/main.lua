-- 第3条 完善党建引领制度。一组机制一个文件。
require "community"
require "rules"
require "collective"
require "organizations"
