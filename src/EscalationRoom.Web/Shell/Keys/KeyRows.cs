using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Components;

namespace EscalationRoom.Web.Shell.Keys;

/// <summary>The rows of the key sheet. They are the same on every page, so they are made once and shared by all.</summary>
internal static class KeyRows
{
    private static readonly string Html = string.Concat(KeyMap.Groups.Select(Group));

    public static readonly RenderFragment All = builder => builder.AddMarkupContent(0, Html);

    private static string Group(KeyGroup it) =>
        $"<section class=\"key-group\"><h3>{Encoded(it.Where)}</h3><ul>{string.Concat(it.Keys.Select(Row))}</ul></section>";

    private static string Row(KeyBinding it) =>
        $"<li class=\"key-row\"{Attribute("data-key-of", it.Does)}{Attribute("data-keys", it.Keys)}{Attribute("data-at", it.At)}"
        + $"{Attribute("data-single", it.IsSingle ? "yes" : null)}{Attribute("data-field", it.OpensField ? "yes" : null)}>"
        + $"<span>{Encoded(it.Words)}</span><span class=\"keycaps\">{string.Concat(it.Caps.Select(cap => $"<kbd>{Encoded(cap)}</kbd>"))}</span></li>";

    private static string Attribute(string name, string? value) => value is null ? "" : $" {name}=\"{Encoded(value)}\"";

    private static string Encoded(string text) => HtmlEncoder.Default.Encode(text);
}
