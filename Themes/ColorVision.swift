internal import Foundation

/// How a person sees colour. The matrices are those of Machado, Oliveira and Fernandes (2009) for a
/// complete deficiency; they work on linear light.
package enum ColorVision: String, CaseIterable, Sendable {
  case normal, protan, deutan, tritan

  private var matrix: [[Double]] {
    switch self {
    case .normal: [[1, 0, 0], [0, 1, 0], [0, 0, 1]]
    case .protan:
      [
        [0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216],
        [-0.003882, -0.048116, 1.051998],
      ]
    case .deutan:
      [
        [0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413],
        [-0.011820, 0.042940, 0.968881],
      ]
    case .tritan:
      [
        [1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602],
        [0.004733, 0.691367, 0.303900],
      ]
    }
  }

  /// The distance of two colours in CIELAB (ΔE 1976) as this person sees them; 2 is just visible.
  package func distance(_ one: RGB, _ two: RGB) -> Double {
    let squares = zip(lab(one), lab(two)).map { ($0 - $1) * ($0 - $1) }
    return squares.reduce(0, +).squareRoot()
  }

  private func lab(_ color: RGB) -> [Double] {
    let seen = Self.apply(matrix, color.linear).map { min(1, max(0, $0)) }
    let whitePoint = [0.95047, 1, 1.08883]
    let tristimulus = zip(Self.apply(Self.toXYZ, seen), whitePoint).map(/)
    let root = tristimulus.map { $0 > 0.008856 ? cbrt($0) : 7.787 * $0 + 16.0 / 116 }
    return [116 * root[1] - 16, 500 * (root[0] - root[1]), 200 * (root[1] - root[2])]
  }

  private static let toXYZ = [
    [0.4124, 0.3576, 0.1805], [0.2126, 0.7152, 0.0722], [0.0193, 0.1192, 0.9505],
  ]

  private static func apply(_ matrix: [[Double]], _ vector: [Double]) -> [Double] {
    matrix.map { zip($0, vector).map(*).reduce(0, +) }
  }
}
