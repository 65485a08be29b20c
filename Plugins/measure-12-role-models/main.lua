-- 第12条 扎实开展先进典型评选。
require "good_people"
require "families"
require "youth"
