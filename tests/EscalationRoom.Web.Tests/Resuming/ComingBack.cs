using EscalationRoom.Domain.Rooms;
using EscalationRoom.Web.Tests.Matrix;

namespace EscalationRoom.Web.Tests.Resuming;

/// <summary>Going on from where one stood and coming in anew end in the same, whatever was missed and whoever one is.</summary>
public sealed class ComingBack(StandingCrowd host) : IClassFixture<StandingCrowd>
{
    private static readonly string[] Principals = ["u-priya", "u-mira", "c-ruth", "u-helen", "u-noor"];

    public static TheoryData<string> Names => [.. Cases.All.Select(it => it.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Who_missed_it_knows_what_one_who_comes_in_anew_knows(string name)
    {
        var (missed, play) = (Cases.All.Single(it => it.Name == name), await Play.SetAsync(host));
        var command = await missed.PrepareAsync(play);
        var absences = await Task.WhenAll(Principals.Select(it => Absence.BeginAsync(host, it, play.Room)));
        var before = await KindsAsync(play.Room);

        await command();

        await Task.WhenAll(Principals.Zip(absences, EndAsync));
        Assert.Empty(missed.Brings.Except((await KindsAsync(play.Room)).Skip(before.Count)));
    }

    [Fact]
    public void Every_kind_of_event_can_be_missed()
    {
        var kinds = typeof(RoomEvent).Assembly.GetTypes().Where(it => it.IsSubclassOf(typeof(RoomEvent)) && !it.IsAbstract).Select(KindOf).ToList();
        Assert.True(kinds.Count > 30, "The kinds of events were not found.");
        Assert.Empty(kinds.Except(Cases.All.SelectMany(it => it.Brings)).Except(Cases.Without.Keys));
        Assert.Empty(Cases.Without.Keys.Intersect(Cases.All.SelectMany(it => it.Brings)));
    }

    [Fact]
    public void Every_operation_with_a_door_can_be_missed() =>
        Assert.Empty(Permissions.Operations.Select(it => it.Name).Except(Cases.All.Select(it => it.Operation)).Except(Doors.Without.Keys));

    [Fact]
    public async Task A_state_that_lacks_what_was_missed_is_told_apart()
    {
        var play = await Play.SetAsync(host);
        await using var absence = await Absence.BeginAsync(host, "c-ruth", play.Room);
        var before = await absence.ReloadAsync();
        await play.SayAsync("u-priya", "Client", "Restored.");
        var after = await absence.ReloadAsync();
        Assert.All([(before.Hub, after.Hub), (before.Api, after.Api), (before.Page, after.Page)], it => Assert.NotEqual(it.Item1, it.Item2));
    }

    private static async Task EndAsync(string who, Absence absence)
    {
        var anew = await absence.ReloadAsync();
        AssertSame(who, anew, await absence.ResumeAsync(anew));
        await absence.DisposeAsync();
    }

    private static void AssertSame(string who, Known anew, Known back)
    {
        Assert.True(anew.Hub == anew.Api, $"{who}: hub and API differ\n{anew.Hub}\n\n{anew.Api}");
        Assert.True(anew.Hub == back.Hub, $"{who} over the hub, anew:\n{anew.Hub}\n\nback:\n{back.Hub}");
        Assert.True(anew.Api == back.Api, $"{who} over the API, anew:\n{anew.Api}\n\nback:\n{back.Api}");
        Assert.True(anew.Page == back.Page, $"{who} on the page, anew:\n{anew.Page}\n\nback:\n{back.Page}");
    }

    private async Task<List<string>> KindsAsync(RoomKey room) =>
        [.. (await host.Get<Data.Timeline.TimelineLog>().AfterAsync(room, 1, TestContext.Current.CancellationToken))!.Events.Select(EventKinds.KindOf)];

    private static string KindOf(Type type) =>
        (string)typeof(EventKinds).GetMethod(nameof(EventKinds.Of))!.MakeGenericMethod(type).Invoke(null, null)!;
}
