using Bunit;
using EscalationRoom.Domain.Rooms;
using EscalationRoom.Web.Tests.Hosting;

namespace EscalationRoom.Web.Tests.Pages;

public sealed class StandingBesideTheTimeline(TestHost host) : IClassFixture<TestHost>
{
    [Theory]
    [InlineData("u-mira", "up to GBP 500", "Above that: Marcus up to GBP 50,000, then Helen up to GBP 150,000, then Inês.")]
    [InlineData("u-priya", "up to GBP 7,666", "Above that: Marcus up to GBP 50,000, then Helen up to GBP 150,000, then Inês.")]
    [InlineData("u-helen", "up to GBP 150,000", "Above that: Inês.")]
    [InlineData("u-ines", "any amount", "Grant Ellison")]
    public async Task Everybody_of_staff_reads_what_they_may_decide_and_who_decides_above_them(string handle, string mine, string above)
    {
        var room = await host.OpenRoomAsync();
        await using var screen = await RoomOnScreen.Of(host, handle, room);
        Assert.Contains(mine, screen.Text, StringComparison.Ordinal);
        Assert.Contains(above, screen.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_contact_reads_nothing_of_our_authority_contract_or_lanes()
    {
        var room = await host.OpenRoomAsync();
        await using var ruth = await RoomOnScreen.Of(host, "c-ruth", room);
        foreach (var word in (string[])["You may decide", "GBP", "Who reads what", "MSA 2024-03", "Handoff", "Record"])
        {
            Assert.DoesNotContain(word, ruth.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Documents_are_listed_once_with_their_revisions_and_only_to_who_reads_their_lane()
    {
        var room = await host.OpenRoomAsync();
        var priya = host.Person("u-priya").Id;
        var plan = await host.ChangeAsync(room, it => it.AddDocument(priya, Lane.Internal, File("rollback-plan.md"), Now));
        await host.ChangeAsync(room, it => it.ReviseDocument(priya, plan.Document, File("rollback-plan.md"), Now));
        await host.ChangeAsync(room, it => it.AddDocument(priya, Lane.Client, File("summary.txt"), Now));
        await using var sofia = await RoomOnScreen.Of(host, "u-sofia", room);
        await using var ruth = await RoomOnScreen.Of(host, "c-ruth", room);

        await sofia.Press("Documents");
        await ruth.Press("Documents");
        Assert.Equal(["summary.txt", "rollback-plan.md"], sofia.Page.FindAll(".document-title").Select(it => it.TextContent));
        Assert.Contains("Revision 2 · 1 earlier", sofia.Page.Find(".documents").TextContent, StringComparison.Ordinal);
        Assert.Equal(["summary.txt"], ruth.Page.FindAll(".document-title").Select(it => it.TextContent));
    }

    [Fact]
    public async Task The_record_can_be_looked_through_by_what_lane_and_who()
    {
        var room = await host.OpenRoomAsync();
        await host.ChangeAsync(room, it => it.PostMessage(host.Person("u-priya").Id, Lane.Internal, "Looking at the pool.", Now));
        await using var sofia = await RoomOnScreen.Of(host, "u-sofia", room);

        await sofia.Press("Record");
        Assert.Contains("Priya Raman wrote", sofia.Page.Find(".record").TextContent, StringComparison.Ordinal);
        await sofia.Fill("[aria-label=What]", "Ownership");
        var shown = sofia.Page.Find(".record").TextContent;
        Assert.Contains("Priya Raman accepted the room", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("Looking at the pool.", shown, StringComparison.Ordinal);
        await sofia.Fill("[aria-label=Lane]", "Client");
        Assert.DoesNotContain("accepted the room", sofia.Page.Find(".record").TextContent, StringComparison.Ordinal);
    }

    private DateTimeOffset Now => host.Get<TimeProvider>().GetUtcNow();

    private static StoredFile File(string name) => new(name, "text/plain; charset=utf-8", 1017, new string('b', 64));
}
