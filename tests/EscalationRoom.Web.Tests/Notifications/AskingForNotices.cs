using System.Net;
using EscalationRoom.Domain.Rooms;
using EscalationRoom.Web.Tests.Hosting;

namespace EscalationRoom.Web.Tests.Notifications;

public sealed class AskingForNotices(TestHost host) : IClassFixture<TestHost>
{
    [Fact]
    public async Task Who_is_called_reads_it_and_puts_it_away_as_often_as_they_like()
    {
        var room = await host.OpenRoomAsync();
        await host.ChangeAsync(room, it => it.PostMessage(host.Person("u-mira").Id, Lane.Internal, "@Rachel.Boateng the line is cut.", Now));
        using var rachel = host.As("u-rachel");
        var mention = Assert.Single(await NoticesAsync(rachel, room, "mentioned"));
        Assert.Equal("Mira Okafor mentioned you", mention.GetProperty("words").GetString());
        Assert.Equal("@Rachel.Boateng the line is cut.", mention.GetProperty("said").GetString());
        Assert.StartsWith($"/r/{room}/m/", mention.GetProperty("link").GetString(), StringComparison.Ordinal);

        for (var time = 0; time < 2; time++)
        {
            var away = await rachel.Ask($"/api/notices/{mention.GetProperty("id").GetGuid()}/put-away", Ask.For());
            Assert.NotNull(away.Text("handledAt"));
        }

        Assert.Empty(await NoticesAsync(rachel, room, "mentioned"));
        Assert.Single(await NoticesAsync(rachel, room, "mentioned", "?show=handled"));
    }

    [Fact]
    public async Task What_waits_for_an_answer_is_not_put_away_but_answered()
    {
        var room = await host.OpenRoomAsync();
        await host.ChangeAsync(room, it => it.OfferHandoff(host.Person("u-priya").Id, host.Person("u-rachel"), "My shift ends.", TimeSpan.FromMinutes(10), Now));
        using var rachel = host.As("u-rachel");
        var offer = Assert.Single(await NoticesAsync(rachel, room, "handoffOffered"));
        Assert.True(offer.GetProperty("waitsForAnAct").GetBoolean());
        var refused = await rachel.Ask($"/api/notices/{offer.GetProperty("id").GetGuid()}/put-away", Ask.For());
        Assert.Equal("ThisWaitsForYourAnswer", refused.Text("title"));

        await host.ChangeAsync(room, it => it.AcceptHandoff(host.Person("u-rachel"), it.PendingHandoff!.Id, "Mine.", Now));
        Assert.Empty(await NoticesAsync(rachel, room, "handoffOffered"));
    }

    [Fact]
    public async Task Anothers_notice_and_none_are_the_same()
    {
        var room = await host.OpenRoomAsync();
        await host.ChangeAsync(room, it => it.PostMessage(host.Person("u-mira").Id, Lane.Internal, "@Priya.Raman look.", Now));
        using var priya = host.As("u-priya");
        using var rachel = host.As("u-rachel");
        var theirs = Assert.Single(await NoticesAsync(priya, room, "mentioned")).GetProperty("id").GetGuid();
        var answers = new[] { await rachel.Ask($"/api/notices/{theirs}/put-away", Ask.For()), await rachel.Ask($"/api/notices/{Guid.NewGuid()}/put-away", Ask.For()) };
        Assert.All(answers, it => Assert.Equal((HttpStatusCode.NotFound, "NoticeNotFound"), (it.Status, it.Text("title"))));
        Assert.Single(await NoticesAsync(priya, room, "mentioned"));
    }

    private DateTimeOffset Now => host.Get<TimeProvider>().GetUtcNow();

    private static async Task<IReadOnlyList<System.Text.Json.JsonElement>> NoticesAsync(HttpClient who, RoomKey room, string kind, string show = "") =>
    [
        .. (await who.Look($"/api/notices/{show}")).Body.GetProperty("notices").EnumerateArray()
            .Where(it => it.GetProperty("room").GetString() == room.Value && it.GetProperty("kind").GetString() == kind),
    ];
}
