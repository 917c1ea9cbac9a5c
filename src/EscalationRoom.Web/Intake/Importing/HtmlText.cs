using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace EscalationRoom.Web.Intake.Importing;

/// <summary>What a person would read of an HTML page, as plain text. Nothing of it runs, loads or is kept as markup.</summary>
internal static class HtmlText
{
    private const int Deepest = 200;

    private static readonly HashSet<string> Unread = ["SCRIPT", "STYLE", "HEAD", "TEMPLATE", "NOSCRIPT", "SVG", "IFRAME", "OBJECT", "EMBED", "TITLE"];

    private static readonly HashSet<string> Blocks =
    [
        "P", "DIV", "LI", "UL", "OL", "TR", "TABLE", "ARTICLE", "SECTION", "HEADER", "FOOTER", "H1", "H2", "H3", "H4", "H5", "H6", "BLOCKQUOTE", "PRE", "HR", "DT", "DD", "DL",
    ];

    public static IDocument Parse(string html) => new HtmlParser(new HtmlParserOptions { IsScripting = false }).ParseDocument(html);

    public static string Of(string html) => Of((INode?)Parse(html).Body ?? Parse(""));

    public static string Of(INode node)
    {
        var text = new StringBuilder();
        Write(node, text, 0);
        var lines = text.ToString().Split('\n').Select(it => string.Join(' ', it.Split(' ', StringSplitOptions.RemoveEmptyEntries)));
        return string.Join('\n', lines.Where((line, at) => line.Length > 0 || at > 0)).Trim();
    }

    private static void Write(INode node, StringBuilder text, int depth)
    {
        if (node is IText words)
        {
            text.Append(words.Data.ReplaceLineEndings(" ").Replace('\t', ' ').Replace('\u00a0', ' '));
            return;
        }

        if (depth > Deepest || (node is IElement unread && Unread.Contains(unread.NodeName.ToUpperInvariant())))
        {
            return;
        }

        var isBlock = Blocks.Contains(node.NodeName.ToUpperInvariant()) || node.NodeName is "BR";
        Break(text, isBlock);
        if (node is IElement { NodeName: "TIME" } time && time.GetAttribute("datetime") is { Length: > 0 } at)
        {
            text.Append(' ').Append(at).Append(' ');
            return;
        }

        foreach (var child in node.ChildNodes)
        {
            Write(child, text, depth + 1);
        }

        Break(text, isBlock);
    }

    private static void Break(StringBuilder text, bool isBlock)
    {
        if (isBlock && text.Length > 0 && text[^1] != '\n')
        {
            text.Append('\n');
        }
    }
}
