using System.Text;
using System.Text.Encodings.Web;

namespace EscalationRoom.Web.Tests.Canary;

/// <summary>The search would find a leak in every form: what it never finds it could not prove.</summary>
public sealed class FindingWhatLeaks
{
    private const string Word = "zq71ca2fe97b008431";

    private static readonly Guid Id = Guid.Parse("71ca2fe9-7b00-8431-aae1-357b73c14cac");

    public static TheoryData<string, string> Leaks => new()
    {
        { "plain", $"{{\"text\":\"{Word}\"}}" },
        { "base64", Convert.ToBase64String(Encoding.UTF8.GetBytes($"a{Word}b")) },
        { "base64, one further", Convert.ToBase64String(Encoding.UTF8.GetBytes($"ab{Word}b")) },
        { "base64, two further", Convert.ToBase64String(Encoding.UTF8.GetBytes($"abc{Word}")) },
        { "base64 of UTF-16", Convert.ToBase64String(Encoding.Unicode.GetBytes($"a{Word}b")) },
        { "base64 for URLs", System.Buffers.Text.Base64Url.EncodeToString(Encoding.UTF8.GetBytes($"??>{Word}")) },
        { "URL", string.Concat(Word.Select(it => $"%{(int)it:X2}")) },
        { "URL, as usual", Uri.EscapeDataString($"ä {Word}/") },
        { "JSON", string.Concat(Word.Select(it => $"\\u{(int)it:x4}")) },
        { "JSON, as usual", JavaScriptEncoder.Default.Encode($"<b>{Word}") },
        { "HTML", string.Concat(Word.Select(it => $"&#x{(int)it:X};")) },
        { "HTML, as usual", HtmlEncoder.Default.Encode($"<{Word}>") },
        { "hexadecimal", Convert.ToHexString(Encoding.UTF8.GetBytes(Word)) },
    };

    [Theory]
    [MemberData(nameof(Leaks))]
    public void Words_are_found_in_text_however_they_are_written(string form, string text) => Assert.True(IsFound(Needle.Of(form, Word), Encoding.UTF8.GetBytes(text)));

    [Fact]
    public void Words_are_found_in_both_orders_of_UTF16()
    {
        Assert.True(IsFound(Needle.Of("", Word), Encoding.Unicode.GetBytes($"a{Word}")));
        Assert.True(IsFound(Needle.Of("", Word), Encoding.BigEndianUnicode.GetBytes($"a{Word}")));
    }

    [Fact]
    public void Ids_are_found_as_text_and_as_bytes()
    {
        var needle = Needle.Of("", Id);
        Assert.All(
            new[] { Encoding.UTF8.GetBytes($"m-{Id}"), Encoding.UTF8.GetBytes($"{Id:N}.eml"), [1, .. Id.ToByteArray()], [1, .. Id.ToByteArray(bigEndian: true)], Encoding.UTF8.GetBytes(Convert.ToBase64String([7, .. Id.ToByteArray()])) },
            it => Assert.True(IsFound(needle, it)));
    }

    [Fact]
    public void What_somebody_named_themselves_is_no_leak_to_them_and_other_bytes_are_none_to_anybody()
    {
        Assert.Empty(Needle.Of("", Id).FoundIn(new Taken("", "", Encoding.UTF8.GetBytes($"{Id}"), Id)));
        Assert.False(IsFound(Needle.Of("", Word), Encoding.UTF8.GetBytes("zq71ca2fe97b008432")));
    }

    private static bool IsFound(Needle needle, byte[] bytes) => needle.FoundIn(new Taken("", "", bytes)).Any();
}
