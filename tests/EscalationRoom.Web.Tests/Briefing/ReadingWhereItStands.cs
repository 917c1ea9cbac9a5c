using System.Net;
using Bunit;
using EscalationRoom.Domain.Rooms;
using EscalationRoom.Web.Tests.Hosting;
using EscalationRoom.Web.Tests.Pages;

namespace EscalationRoom.Web.Tests.Briefing;

public sealed class ReadingWhereItStands(TestHost host) : IClassFixture<TestHost>
{
    [Fact]
    public async Task Priya_writes_it_Rachel_sees_it_and_nobody_writes_over_it_unread()
    {
        var room = await host.OpenRoomAsync();
        await using var priya = await RoomOnScreen.Of(host, "u-priya", room);
        await using var rachel = await RoomOnScreen.Of(host, "u-rachel", room);
        await priya.Press("Write it");
        await rachel.Press("Write it");
        await WriteAsync(priya, "The pool is too small.");
        await priya.Until(it => it.Contains("version 1", StringComparison.Ordinal));

        await WriteAsync(rachel, "Something is slow.");
        await rachel.Until(it => it.Contains("Priya Raman wrote version 1 meanwhile", StringComparison.Ordinal) && it.Contains("The pool is too small.", StringComparison.Ordinal));
        await rachel.Page.Find("form.situation-form").SubmitAsync();
        await priya.Until(it => it.Contains("version 2", StringComparison.Ordinal) && it.Contains("Something is slow.", StringComparison.Ordinal));
        await priya.Until(_ => priya.Offers("Earlier"));
        await priya.Press("Earlier");
        await priya.Until(it => it.Contains("Version 1 ·", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_client_reads_their_version_and_no_other()
    {
        var room = await host.OpenRoomAsync();
        await Priya(room, new { lane = "Internal", seen = 0, happened = "canary-inside" });
        await Priya(room, new { lane = "Client", seen = 0, happened = "Restored at all sites." });
        await using var ruth = await RoomOnScreen.Of(host, "c-ruth", room);
        await ruth.Until(it => it.Contains("Restored at all sites.", StringComparison.Ordinal));

        var theirs = (await host.As("c-ruth").Look($"/api/rooms/{room.Value}/situation")).Body.ToString();
        var inside = (await host.As("c-ruth").Look($"/api/rooms/{room.Value}/situation/Internal/versions")).Body.ToString();
        Assert.Contains("Restored at all sites.", theirs, StringComparison.Ordinal);
        Assert.All([theirs, inside, ruth.Text], it => Assert.DoesNotContain("canary-inside", it, StringComparison.Ordinal));
        Assert.False(ruth.Offers("Update"));
    }

    [Fact]
    public async Task It_cites_only_what_its_author_and_its_readers_can_open()
    {
        var room = await host.OpenRoomAsync();
        var secret = await host.ChangeAsync(room, it => it.PostMessage(host.Person("u-helen").Id, Lane.Executive, "Board call.", DateTimeOffset.UtcNow));
        var inside = await host.ChangeAsync(room, it => it.PostMessage(host.Person("u-priya").Id, Lane.Internal, "Pool.", DateTimeOffset.UtcNow));

        Assert.Equal("CiteWhatItsReadersRead", (await Priya(room, new { lane = "Internal", seen = 0, happened = "Down.", cites = new[] { secret.Id.Value } })).Refusal);
        Assert.Equal("CiteWhatItsReadersRead", (await Priya(room, new { lane = "Client", seen = 0, happened = "Down.", cites = new[] { inside.Id.Value } })).Refusal);
        Assert.Equal("CiteWhatItsReadersRead", (await Priya(room, new { lane = "Internal", seen = 0, happened = "Down.", cites = new[] { Guid.NewGuid() } })).Refusal);
        Assert.Equal(HttpStatusCode.OK, (await Priya(room, new { lane = "Internal", seen = 0, happened = "Down.", cites = new[] { inside.Id.Value } })).Status);
    }

    [Fact]
    public async Task Versions_are_read_in_order()
    {
        var room = await host.OpenRoomAsync();
        await Priya(room, new { lane = "Internal", seen = 0, happened = "Down." });
        await Priya(room, new { lane = "Internal", seen = 1, happened = "Up." });
        var lost = await Priya(room, new { lane = "Internal", seen = 1, happened = "Sideways." });
        var versions = (await host.As("u-mira").Look($"/api/rooms/{room.Value}/situation/Internal/versions")).Body.GetProperty("situations").EnumerateArray();

        Assert.Equal("SomebodyWroteItMeanwhile", lost.Refusal);
        Assert.Equal(["1 Down.", "2 Up."], versions.Select(it => $"{it.GetProperty("version")} {it.GetProperty("happened")}"));
    }

    [Fact]
    public async Task Conditions_actions_and_needs_stand_beside_a_severe_case()
    {
        var room = await host.OpenRoomAsync();
        await using var mira = await RoomOnScreen.Of(host, "u-mira", room);
        await using var priya = await RoomOnScreen.Of(host, "u-priya", room);
        await priya.Press("Report");
        await priya.Fill("#can-conditions", "All sites up.");
        await priya.Fill("#can-actions", "Sam watches.");
        await priya.Page.Find("[aria-labelledby=can-report] form").SubmitAsync();
        await mira.Until(it => it.Contains("All sites up.", StringComparison.Ordinal) && it.Contains("reported conditions, actions and needs", StringComparison.Ordinal));

        var read = await host.As("u-mira").Look($"/api/rooms/{room.Value}/can-report");
        Assert.Equal("Sam watches.", read.Body.GetProperty("report").GetProperty("actions").GetString());
        Assert.Null((await host.As("c-ruth").Look($"/api/rooms/{room.Value}/can-report")).Text("report"));
    }

    [Fact]
    public async Task A_note_names_where_it_was_seen()
    {
        var room = await host.OpenRoomAsync();
        var noted = await host.As("u-mira").Ask($"/api/rooms/{room.Value}/notes", Ask.For(new { lane = "Internal", text = "All sites serving.", source = "monitoring" }));
        await using var priya = await RoomOnScreen.Of(host, "u-priya", room);
        Assert.Equal((HttpStatusCode.Created, "note.recorded"), (noted.Status, noted.Text("kind")));
        Assert.Contains("monitoring reports", priya.Text, StringComparison.Ordinal);
    }

    private static async Task WriteAsync(RoomOnScreen who, string happened)
    {
        await who.Fill("#situation-happened", happened);
        await who.Page.Find("form.situation-form").SubmitAsync();
    }

    private Task<ApiAnswer> Priya(RoomKey room, object given) => host.As("u-priya").Ask($"/api/rooms/{room.Value}/situation", Ask.For(given));
}
