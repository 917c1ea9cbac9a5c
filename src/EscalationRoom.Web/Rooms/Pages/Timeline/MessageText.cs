using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using EscalationRoom.Domain;
using Ganss.Xss;
using Markdig;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace EscalationRoom.Web.Rooms.Pages.Timeline;

/// <summary>
/// The one place where words of people become markup. Whatever they contain, the result holds only the few harmless tags below, no
/// image, no style, and no link but to a web page or a mail address; characters that hide or turn text are shown.
/// </summary>
public sealed partial class MessageText : ComponentBase
{
    private static readonly MarkdownPipeline Markdown = new MarkdownPipelineBuilder().DisableHtml().UseAutoLinks().UseSoftlineBreakAsHardlineBreak().Build();
    private static readonly HtmlSanitizer Sanitizer = MakeSanitizer();

    /// <summary>All viewers on this node share one text, so it is made into markup once.</summary>
    private static readonly ConditionalWeakTable<string, string> Made = [];

    [Parameter, EditorRequired]
    public string Text { get; set; } = "";

    public static string ToHtml(string text)
    {
        var visible = Plain(text);
        return Made.GetValue(text, _ => Marks().IsMatch(visible) ? Sanitize(Markdig.Markdown.ToHtml(visible, Markdown)) : Encoded(visible));
    }

    /// <summary>The same without a component of its own, for rows of which a page holds hundreds.</summary>
    public static RenderFragment Of(string text) => builder => builder.AddMarkupContent(0, ToHtml(text));

    /// <summary>Text that is shown as it is: titles, names. What hides or turns text is named instead.</summary>
    public static string Plain(string text) => VisibleText.Of(text);

    protected override void BuildRenderTree(RenderTreeBuilder builder) => builder.AddMarkupContent(0, ToHtml(Text));

    private static string Encoded(string text) =>
        $"<p>{System.Text.Encodings.Web.HtmlEncoder.Default.Encode(text)}</p>";

    private static string Sanitize(string html)
    {
        lock (Sanitizer)
        {
            return Sanitizer.Sanitize(html);
        }
    }

    private static HtmlSanitizer MakeSanitizer()
    {
        var sanitizer = new HtmlSanitizer(new HtmlSanitizerOptions
        {
            AllowedTags = new HashSet<string> { "p", "br", "strong", "em", "code", "pre", "blockquote", "ul", "ol", "li", "a", "hr" },
            AllowedAttributes = new HashSet<string> { "href", "start" },
            AllowedSchemes = new HashSet<string> { "http", "https", "mailto" },
            UriAttributes = new HashSet<string> { "href" },
        })
        {
            KeepChildNodes = true,
        };
        sanitizer.PostProcessNode += (_, node) =>
        {
            if (node.Node is AngleSharp.Html.Dom.IHtmlAnchorElement link)
            {
                link.SetAttribute("rel", "noopener noreferrer nofollow");
                link.SetAttribute("target", "_blank");
            }
        };
        return sanitizer;
    }

    /// <summary>Anything Markdown could make something of; most messages hold nothing of it.</summary>
    [GeneratedRegex(@"[\\`*_\[\]<>&#~|\n!]|https?:|www\.|mailto:|^\s*(?:[-+=]|\d+[.)])|^ {4}")]
    private static partial Regex Marks();
}
