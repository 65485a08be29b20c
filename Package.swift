// swift-tools-version: 6.2
import PackageDescription

/// What holds for every Swift target.
let swift: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
]

let package = Package(
    name: "Township",
    products: [
        .library(name: "ExactNumbers", targets: ["ExactNumbers"]),
        .library(name: "Governance", targets: ["Governance"]),
        .library(name: "LuaSandbox", targets: ["LuaSandbox"]),
        .library(name: "LuaSyntax", targets: ["LuaSyntax"]),
        .library(name: "PolicyEngine", targets: ["PolicyEngine"]),
        .library(name: "TabularFiles", targets: ["TabularFiles"]),
        .library(name: "DocumentRendering", targets: ["DocumentRendering"]),
        .library(name: "GovernanceStore", targets: ["GovernanceStore"]),
        .library(name: "TownshipOffice", targets: ["TownshipOffice"]),
        .library(name: "TownshipTesting", targets: ["TownshipTesting"]),
        .executable(name: "township", targets: ["TownshipCommand"]),
    ],
    dependencies: [
        .package(url: "https://github.com/attaswift/BigInt", exact: "6.0.1"),
        .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
        .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
        .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
    ],
    targets: [
        // C: the system's libraries, and the boundary to Lua.
        .systemLibrary(name: "CLua", pkgConfig: "lua5.4", providers: [.apt(["liblua5.4-dev"])]),
        .systemLibrary(
            name: "CXLSXWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
        .systemLibrary(name: "CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
        .target(name: "CLuaBridge", dependencies: ["CLua"]),
        .target(name: "CLuaGuards", dependencies: ["CLua", "CLuaBridge"]),

        // Modules that know nothing of governance.
        .target(
            name: "LuaSandbox", dependencies: ["CLua", "CLuaBridge", "CLuaGuards"],
            swiftSettings: swift),
        .target(name: "LuaSyntax", swiftSettings: swift),
        .target(
            name: "ExactNumbers", dependencies: [.product(name: "BigInt", package: "BigInt")],
            swiftSettings: swift),
        .target(name: "TabularFiles", dependencies: ["CXLSXWriter", "CZip"], swiftSettings: swift),

        // The domain, its engine, its papers, the office and the command.
        .target(name: "Governance", dependencies: ["ExactNumbers"], swiftSettings: swift),
        .target(
            name: "PolicyEngine",
            dependencies: [
                "Governance", "LuaSandbox", "LuaSyntax", "ExactNumbers",
                .product(name: "Yams", package: "Yams"),
            ],
            swiftSettings: swift),
        .target(
            name: "DocumentRendering",
            dependencies: ["Governance", "TabularFiles", "ExactNumbers"],
            swiftSettings: swift),
        .target(
            name: "GovernanceStore",
            dependencies: [
                "Governance", "ExactNumbers",
                .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "CryptoExtras", package: "swift-crypto"),
            ],
            swiftSettings: swift),
        .target(
            name: "TownshipOffice",
            dependencies: [
                "Governance", "GovernanceStore", "PolicyEngine", "TabularFiles",
                "DocumentRendering", "ExactNumbers",
            ],
            swiftSettings: swift),
        .target(
            name: "TownshipTesting", dependencies: ["PolicyEngine", "Governance", "ExactNumbers"],
            swiftSettings: swift),
        .executableTarget(
            name: "TownshipCommand",
            dependencies: [
                "TownshipOffice", "DocumentRendering", "PolicyEngine", "Governance", "TabularFiles",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: swift),

        // What `make bench` measures with.
        .executableTarget(
            name: "TownshipBenchmark",
            dependencies: ["PolicyEngine", "Governance", "ExactNumbers", "LuaSandbox"],
            path: "Benchmarks/TownshipBenchmark", swiftSettings: swift),

        // Hostile scripts with their host, and a command that runs one of them in a process of its own.
        .target(
            name: "SandboxTrials", dependencies: ["LuaSandbox"], path: "Tests/SandboxTrials",
            resources: [.copy("Hostile")], swiftSettings: swift),
        .executableTarget(
            name: "sandbox-trial", dependencies: ["LuaSandbox", "SandboxTrials"],
            path: "Tests/SandboxTrial", swiftSettings: swift),

        // An office whose disk fails, in a process of its own.
        .target(
            name: "CFaultyFiles", path: "Tests/OfficeTrials/CFaultyFiles",
            linkerSettings: [.linkedLibrary("sqlite3")]),
        .executableTarget(
            name: "records-trial",
            dependencies: [
                "CFaultyFiles", "TownshipOffice", "GovernanceStore", "Governance", "ExactNumbers",
            ],
            path: "Tests/OfficeTrials/RecordsTrial", swiftSettings: swift),

        // Tests: one target a module, and one for the structure of the whole.
        .testTarget(
            name: "ExactNumbersTests", dependencies: ["ExactNumbers"], exclude: ["Reference"],
            swiftSettings: swift),
        .testTarget(name: "LuaSyntaxTests", dependencies: ["LuaSyntax"], swiftSettings: swift),
        .testTarget(
            name: "LuaSandboxTests", dependencies: ["LuaSandbox", "SandboxTrials"],
            exclude: ["Differential"], swiftSettings: swift),
        .testTarget(
            name: "GovernanceTests", dependencies: ["Governance", "ExactNumbers"],
            swiftSettings: swift),
        .testTarget(
            name: "TabularFilesTests", dependencies: ["TabularFiles"], swiftSettings: swift),
        .testTarget(
            name: "DocumentRenderingTests",
            dependencies: ["DocumentRendering", "Governance", "TabularFiles", "ExactNumbers"],
            swiftSettings: swift),
        .testTarget(
            name: "PolicyEngineTests",
            dependencies: [
                "PolicyEngine", "Governance", "ExactNumbers", "LuaSandbox", "LuaSyntax",
                "TownshipTesting",
            ],
            swiftSettings: swift),
        .testTarget(
            name: "TownshipTestingTests",
            dependencies: ["TownshipTesting", "PolicyEngine", "Governance", "ExactNumbers"],
            swiftSettings: swift),
        .testTarget(
            name: "GovernanceStoreTests",
            dependencies: ["GovernanceStore", "Governance", "ExactNumbers", "TownshipTesting"],
            swiftSettings: swift),
        .testTarget(
            name: "TownshipOfficeTests",
            dependencies: [
                "TownshipOffice", "GovernanceStore", "PolicyEngine", "Governance",
                "DocumentRendering", "TabularFiles", "ExactNumbers",
            ],
            swiftSettings: swift),
        .testTarget(
            name: "ErrorPagesTests",
            dependencies: [
                "ExactNumbers", "Governance", "TabularFiles", "DocumentRendering", "LuaSandbox",
                "LuaSyntax", "PolicyEngine", "TownshipOffice", "GovernanceStore",
            ],
            swiftSettings: swift),
        .testTarget(
            name: "TownshipCommandTests",
            dependencies: ["TownshipCommand", "TownshipOffice", "GovernanceStore", "Governance"],
            swiftSettings: swift),
        .testTarget(name: "StructureTests", swiftSettings: swift),
    ]
)
