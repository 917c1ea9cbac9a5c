using EscalationRoom.Data.Search;
using EscalationRoom.Web.Search;

namespace EscalationRoom.Web.Tests.Search;

public sealed class CuttingSnippets
{
    /// <summary>On a busy machine one of them is not interrupted.</summary>
    private const int Tries = 10;

    [Fact]
    public void Every_word_is_marked_and_the_rest_stands_as_it_was() =>
        Assert.Equal("The [portal] and its [Port] of call: [PORTAL].", Shown("The portal and its Port of call: PORTAL.", "portal port"));

    [Fact]
    public void A_long_text_is_cut_around_the_first_word_between_words()
    {
        var shown = Shown(string.Join(' ', Enumerable.Repeat("filler", 200)) + " needle " + string.Join(' ', Enumerable.Repeat("after", 200)), "needle");
        Assert.StartsWith("… filler", shown, StringComparison.Ordinal);
        Assert.Contains(" [needle] after", shown, StringComparison.Ordinal);
        Assert.EndsWith(" …", shown, StringComparison.Ordinal);
        Assert.InRange(shown.Length, 150, Snippet.Length + 8);
    }

    [Fact]
    public void One_letter_is_never_cut_in_half()
    {
        for (var lead = 0; lead < 4; lead++)
        {
            var shown = Shown(new string('x', lead) + string.Concat(Enumerable.Repeat("😢", 400)) + "needle", "needle");
            Assert.DoesNotContain('\uFFFD', new string([.. System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(shown))]));
        }
    }

    [Theory]
    [InlineData("((((((((((a+)+)+)+)+)+)+)+)+)+$")]
    [InlineData("\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"")]
    [InlineData("\" \" \" \" \" \"")]
    [InlineData("' OR 1=1; DROP TABLE RoomEvents; --")]
    public void No_search_takes_long_or_breaks(string typed)
    {
        var quickest = Enumerable.Range(0, Tries).Min(_ => MillisecondsFor(typed));
        Assert.True(quickest < 200, $"{quickest} ms");
    }

    private static long MillisecondsFor(string typed)
    {
        var clock = System.Diagnostics.Stopwatch.StartNew();
        var words = SearchWords.Of(string.Concat(Enumerable.Repeat(typed, 50)));
        _ = words.Fit(new string('a', 16_000));
        _ = Snippet.Of(new string('a', 16_000), words);
        return clock.ElapsedMilliseconds;
    }

    private static string Shown(string text, string words) =>
        string.Concat(Snippet.Of(text, SearchWords.Of(words)).Select(it => it.IsHit ? $"[{it.Text}]" : it.Text));
}
