// swift-tools-version: 6.2
import PackageDescription

// A copy outside of the library's folder is told where the library is.
let township = Context.environment["TOWNSHIP_PACKAGE"] ?? "../.."

let package = Package(
    name: "OneStatement",
    dependencies: [.package(name: "Township", path: township)],
    targets: [
        .executableTarget(
            name: "OneStatement",
            dependencies: [
                .product(name: "Governance", package: "Township"),
                .product(name: "PolicyEngine", package: "Township"),
            ])
    ]
)
