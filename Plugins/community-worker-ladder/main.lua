-- 社区工作者薪酬的两种办法：岗位级别职称相加（points.lua），三岗十八级乘系数（ladder.lua）。
require "points"
require "ladder"
