/// Themes.
package enum BundledThemes {}
