using EscalationRoom.Web.Rooms.Pages.Timeline;

namespace EscalationRoom.Web.Tests.Pages;

public sealed class ShowingWordsOfPeople
{
    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<img src=x onerror=alert(1)>")]
    [InlineData("[click](javascript:alert(1))")]
    [InlineData("[click](JaVaScRiPt:alert(1))")]
    [InlineData("[click](data:text/html,<script>alert(1)</script>)")]
    [InlineData("![picture](http://169.254.169.254/latest)")]
    [InlineData("<javascript:alert(1)>")]
    [InlineData("`<svg onload=alert(1)>`")]
    [InlineData("<a href=\"https://a.example\" onclick=\"alert(1)\" style=\"position:fixed\">x</a>")]
    [InlineData("# <iframe src=//evil.example>")]
    public void Nothing_anybody_writes_runs_or_loads(string words)
    {
        var html = MessageText.ToHtml(words);
        Assert.DoesNotMatch("(?i)<(script|img|svg|iframe|style|h1)|<[^>]+ (on\\w+|style)=|href=\"(javascript|data):", html);
    }

    [Fact]
    public void A_link_opens_elsewhere_and_tells_nothing_of_us() =>
        Assert.Equal(
            "<p>See <a href=\"https://status.example/a?b=1&amp;c=2\" rel=\"noopener noreferrer nofollow\" target=\"_blank\">https://status.example/a?b=1&amp;c=2</a></p>",
            MessageText.ToHtml("See https://status.example/a?b=1&c=2").Trim());

    [Fact]
    public void Emphasis_lists_code_and_line_breaks_are_kept()
    {
        var html = MessageText.ToHtml("**Now**\nand `400`\n\n1. drain\n2. restart");
        Assert.Contains("<strong>Now</strong><br>", html, StringComparison.Ordinal);
        Assert.Contains("<code>400</code>", html, StringComparison.Ordinal);
        Assert.Contains("<li>restart</li>", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("pay\u202Egnp.exe", "pay⟦U+202E⟧gnp.exe")]
    [InlineData("in\u200Bvisible", "in⟦U+200B⟧visible")]
    [InlineData("\u2066hidden\u2069", "⟦U+2066⟧hidden⟦U+2069⟧")]
    public void Characters_that_hide_or_turn_text_are_shown(string words, string shown)
    {
        Assert.Equal(shown, MessageText.Plain(words));
        Assert.Contains(shown, System.Net.WebUtility.HtmlDecode(MessageText.ToHtml(words)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("All good 👩‍💻")]
    [InlineData("日本語 Привет é ü €")]
    public void Other_scripts_and_emoji_stay_as_they_are(string words) =>
        Assert.Equal($"<p>{words}</p>", System.Net.WebUtility.HtmlDecode(MessageText.ToHtml(words)));
}
