-- 第15条 健全直接联系服务群众机制。一个机制一个文件。
require "links"
require "topics"
require "service"
require "duty"
require "difficulties"
require "indicators"
