using System.Text.Json;
using System.Text.RegularExpressions;
using EscalationRoom.Domain.Rooms;
using EscalationRoom.Web.Tests.Hosting;

namespace EscalationRoom.Web.Tests.Ownership;

/// <summary>A hundred people accept, decline, take command, return it and remove each other at once, round after round, in one room.</summary>
public sealed partial class ContendingForOwnership(TestHost host, ITestOutputHelper output) : IClassFixture<TestHost>, IDisposable
{
    private const int Rounds = 50;

    private static readonly string[] Receivers = ["u-sofia", "u-daniel", "u-kenji", "u-farah"];
    private static readonly string[] Takers = ["u-rachel", "u-marcus", "u-helen", "u-ines"];

    private readonly Dictionary<string, Api> _apis =
        Receivers.Concat(Takers).Append("u-priya").ToDictionary(it => it, it => new Api(host.As(it)));

    [Fact]
    public async Task One_wins_at_a_time_and_every_loser_is_told_who_and_since_when()
    {
        var room = await host.OpenRoomAsync();
        var random = new Random(20261123);
        var told = new List<(string Verb, Told Told)>();
        for (var round = 0; round < Rounds; round++)
        {
            told.AddRange(await Task.WhenAll(await RoundAsync(room, Receivers[round % Receivers.Length], random)));
        }

        var events = await EventsAsync(room);
        var log = new OwnersInTheLog(events);
        var view = (await _apis["u-priya"].GetAsync($"/api/rooms/{room.Value}")).Json();
        output.WriteLine($"{told.Count} commands, {told.Count(it => it.Told.IsDone)} done, {log.Changes} owners");

        Assert.Empty(log.Wrong);
        Assert.Equal(log.Owner, view.GetProperty("owner").GetProperty("id").GetString());
        Assert.Equal(view.GetProperty("participants").EnumerateArray().Single(it => it.GetProperty("seat").GetString() == "Owner").GetProperty("id").GetString(), log.Owner);
        AssertEveryAnswerIsInTheLog(told, events);
        Assert.Empty(told.Where(it => !it.Told.IsDone && !TellsTheWinner(it.Told, log)).Select(it => $"{it.Verb}: {it.Told.Body}"));
        Assert.All(new[] { "accept", "take", "return", "remove" }, verb => Assert.Contains(told, it => it.Verb == verb && it.Told.IsDone));
    }

    public void Dispose() => _apis.Values.ToList().ForEach(it => it.Dispose());

    private async Task<IEnumerable<Task<(string, Told)>>> RoundAsync(RoomKey room, string receiver, Random random)
    {
        var now = DateTimeOffset.UtcNow;
        var to = host.Person(receiver);
        var offered = await host.ChangeAsync(room, it =>
        {
            _ = it.PendingHandoff is { } old ? it.DeclineHandoff(old.To, old.Id, "Anew.", now) : default;
            return it.OfferHandoff(it.OwnerId, it.OwnerId == to.Id ? host.Person("u-priya") : to, "Shift ends.", TimeSpan.FromHours(1), now);
        });
        var receives = offered.To == to.Id ? receiver : "u-priya";
        var offer = $"/api/handoffs/{offered.Handoff}";
        var key = $"/api/rooms/{room.Value}";
        var calls = new List<(string Verb, string Handle, string Path)>();
        calls.AddRange(Enumerable.Repeat(("accept", receives, $"{offer}/accept"), 40));
        calls.AddRange(Receivers.Select(it => ("accept", it, $"{offer}/accept")));
        calls.AddRange(Enumerable.Repeat(("decline", receives, $"{offer}/decline"), 6));
        calls.AddRange(Enumerable.Range(0, 20).Select(it => ("take", Takers[it % Takers.Length], $"{key}/command")));
        calls.AddRange(Enumerable.Range(0, 20).Select(it => ("return", Takers[it % Takers.Length], $"{key}/command/return")));
        calls.AddRange(Receivers.Concat(Takers).Append("u-priya").Append("c-ruth").Select(it => ("remove", "u-priya", $"{key}/participants/{it}/remove")));
        var shuffled = calls.ToArray();
        random.Shuffle(shuffled);
        return shuffled.Select(it => AskAsync(it.Verb, it.Handle, it.Path));
    }

    private async Task<(string Verb, Told Told)> AskAsync(string verb, string handle, string path) =>
        (verb, await _apis[handle].PostAsync(path, new() { ["readback"] = "The report is mine.", ["reason"] = "Now.", ["note"] = "Yours." }));

    private async Task<List<JsonElement>> EventsAsync(RoomKey room)
    {
        var events = new List<JsonElement>();
        for (var (after, more) = ("", true); more;)
        {
            var page = (await _apis["u-priya"].GetAsync($"/api/rooms/{room.Value}/timeline?after={after}")).Json();
            events.AddRange(page.GetProperty("events").EnumerateArray());
            (after, more) = (page.GetProperty("cursor").GetString()!, page.GetProperty("more").GetBoolean());
        }

        return events;
    }

    private static void AssertEveryAnswerIsInTheLog(List<(string Verb, Told Told)> told, List<JsonElement> events)
    {
        var answered = told.Where(it => it.Told.IsDone).Select(it => it.Told.Json().GetProperty("eventId").GetString()!).ToList();
        var stored = events.Select(it => it.GetProperty("id").GetString()!).ToHashSet();
        Assert.Equal(answered.Count, answered.Distinct().Count());
        Assert.DoesNotContain(answered, it => !stored.Contains(it));
        var kinds = events.CountBy(it => it.GetProperty("kind").GetString()!).ToDictionary();
        Assert.Equal(told.Count(it => it is { Verb: "take", Told.IsDone: true }), kinds.GetValueOrDefault("ownership.commandTaken"));
        Assert.Equal(told.Count(it => it is { Verb: "accept", Told.IsDone: true }), kinds.GetValueOrDefault("ownership.handedOff"));
        Assert.Equal(told.Count(it => it is { Verb: "return", Told.IsDone: true }), kinds.GetValueOrDefault("ownership.commandReturned"));
    }

    private static bool TellsTheWinner(Told told, OwnersInTheLog log) => told.Refusal switch
    {
        "NoHandoffIsWaitingForYou" => log.Owned(told.Json().GetProperty("owner").GetString()!, told.Json().GetProperty("since").GetDateTime(), TimeSpan.FromMilliseconds(2)),
        "YouHaveNotTakenCommand" or "TheOwnerCannotLeave" => NameAndTime().Match(told.Body) is { Success: true } it && log.OwnedAt(it.Groups[1].Value, it.Groups[2].Value),
        "YouOwnThisRoomAlready" => Time().IsMatch(told.Body),
        "ThisPersonIsNotHere" => true,
        _ => false,
    };

    [GeneratedRegex(@"([\p{L}]+ [\p{L}]+) owns this room since (\d\d:\d\d:\d\d) UTC")]
    private static partial Regex NameAndTime();

    [GeneratedRegex(@"since \d\d:\d\d:\d\d UTC")]
    private static partial Regex Time();
}
