using EscalationRoom.Web.Documents.Files;

namespace EscalationRoom.Web.Tests.Documents;

public sealed class NamingFiles
{
    [Theory]
    [InlineData("report.pdf", "report.pdf")]
    [InlineData("../../etc/passwd", "passwd")]
    [InlineData("C:\\temp\\report.pdf", "report.pdf")]
    [InlineData("re\u0000po\u0007rt\r\n.pdf", "report.pdf")]
    [InlineData("invoice\u202Efdp.exe", "invoicefdp.exe")]
    [InlineData("in\u200Bvis\uFEFFible.txt", "invisible.txt")]
    [InlineData("a<b>:\"c\"|d?.txt", "a_b___c__d_.txt")]
    [InlineData(" .hidden. ", "hidden")]
    [InlineData("cafe\u0301.txt", "café.txt")]
    [InlineData("報告書 2026.pdf", "報告書 2026.pdf")]
    [InlineData("half \uD83D pair.txt", "half  pair.txt")]
    [InlineData("..", "")]
    [InlineData(null, "")]
    public void A_name_keeps_what_people_can_see_and_nothing_else(string? given, string kept) => Assert.Equal(kept, FileName.Clean(given));

    [Fact]
    public void A_long_name_keeps_its_extension_and_whole_characters()
    {
        var name = FileName.Clean(string.Concat(Enumerable.Repeat("😀", 150)) + ".pdf");

        Assert.True(name.Length <= FileName.Longest);
        Assert.EndsWith("😀.pdf", name, StringComparison.Ordinal);
    }
}
