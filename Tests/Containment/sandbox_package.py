#!/usr/bin/env python3
"""Copies the sandbox and its tests into a package of their own, which builds in seconds.

    sandbox_package.py FOLDER
"""
import pathlib
import shutil
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
PARTS = ["Sources/CLua", "Sources/CLuaBridge", "Sources/CLuaGuards", "Sources/LuaSandbox", "Tests/LuaSandboxTests",
         "Tests/SandboxTrials", "Tests/SandboxTrial"]
PACKAGE = """// swift-tools-version: 6.2
import PackageDescription
let swift: [SwiftSetting] = [
    .swiftLanguageMode(.v6), .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"), .enableUpcomingFeature("InternalImportsByDefault"),
]
let package = Package(
    name: "Sandbox",
    targets: [
        .systemLibrary(name: "CLua", pkgConfig: "lua5.4"),
        .target(name: "CLuaBridge", dependencies: ["CLua"]),
        .target(name: "CLuaGuards", dependencies: ["CLua", "CLuaBridge"]),
        .target(name: "LuaSandbox", dependencies: ["CLua", "CLuaBridge", "CLuaGuards"], swiftSettings: swift),
        .target(
            name: "SandboxTrials", dependencies: ["LuaSandbox"], path: "Tests/SandboxTrials",
            resources: [.copy("Hostile")], swiftSettings: swift),
        .executableTarget(
            name: "sandbox-trial", dependencies: ["LuaSandbox", "SandboxTrials"], path: "Tests/SandboxTrial",
            swiftSettings: swift),
        .testTarget(
            name: "LuaSandboxTests", dependencies: ["LuaSandbox", "SandboxTrials"], exclude: ["Differential"],
            swiftSettings: swift),
    ])
"""


def copy(folder):
    for part in PARTS:
        shutil.rmtree(folder / part, ignore_errors=True)
        shutil.copytree(ROOT / part, folder / part)
    (folder / "Package.swift").write_text(PACKAGE)


if __name__ == "__main__":
    target = pathlib.Path(sys.argv[1])
    target.mkdir(parents=True, exist_ok=True)
    copy(target)
