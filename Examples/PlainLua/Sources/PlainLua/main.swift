import LuaSandbox

let sandbox = LuaSandbox(limits: .init(instructions: 100_000, memory: .mebibytes(32)))
let script = "for _, name in ipairs(villages) do print(greet(name)) end return #villages"
let answer = try sandbox.run(script, named: "hello.lua") { globals in
    globals["villages"] = .value(["龙门村", "石板村"])
    globals["greet"] = .function { (name: String) in "你好，\(name)" }
}
print(answer.output.joined(separator: "\n"))
print(answer.value)

do {
    _ = try sandbox.run("while true do end", named: "endless.lua")
} catch {
    print(error)
}
