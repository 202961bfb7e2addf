extension String {
  /// In quotes, unless it brings its own: no pair stands inside another.
  var inQuotes: String { contains("«") || contains("“") ? self : "«\(self)»" }
}
