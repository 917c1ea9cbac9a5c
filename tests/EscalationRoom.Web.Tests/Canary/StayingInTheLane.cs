using EscalationRoom.Data.People;
using EscalationRoom.Data.Timeline;
using EscalationRoom.Domain.Rooms;
using EscalationRoom.Web.Rooms;
using EscalationRoom.Web.Rooms.Live;
using Microsoft.AspNetCore.Routing;

namespace EscalationRoom.Web.Tests.Canary;

/// <summary>A person outside a lane gets no byte of it, by whatever way.</summary>
public sealed class StayingInTheLane(Performance performance, ITestOutputHelper output) : IClassFixture<Performance>
{
    public static TheoryData<string> Audience => [.. Performance.Handles];

    [Theory]
    [MemberData(nameof(Audience))]
    public async Task Who_is_outside_a_lane_gets_no_byte_of_it(string handle)
    {
        var who = performance.Observers.Single(it => it.Handle == handle);
        var (needles, taken) = (await performance.Drama.NeedlesOutsideAsync(who.Reads), who.Taken);
        output.WriteLine($"{needles.Count} needles in {taken.Count} answers of {taken.Sum(it => it.Bytes.Length)} bytes");

        Assert.NotEmpty(needles);
        Assert.Empty(needles.AsParallel().SelectMany(needle => taken.SelectMany(needle.FoundIn)));
    }

    /// <summary>Those in the same room, and those who may submit too, get no word of a draft that was not shared with them.</summary>
    [Theory]
    [MemberData(nameof(Audience))]
    public void Nobody_but_its_initiator_gets_a_byte_of_a_draft(string handle)
    {
        var who = performance.Observers.Single(it => it.Handle == handle);
        var found = performance.Drama.Drafted.Select(it => Needle.Of(it.Field, it.Words)).SelectMany(needle => who.Taken.SelectMany(needle.FoundIn)).ToList();

        Assert.Contains(who.Taken, it => it.Channel is Channels.Drafts);
        Assert.Equal(handle is "u-mira", found.Count > 0);
    }

    [Theory]
    [MemberData(nameof(Audience))]
    public void Who_is_inside_gets_every_word_of_it_over_hub_page_and_API(string handle)
    {
        var who = performance.Observers.Single(it => it.Handle == handle);
        var theirs = performance.Drama.Planted.Where(it => it.Lane is { } lane && who.Reads.Has(lane) && it.Field is not ("document" or "revision")).ToList();
        foreach (var way in who.Taken.Where(it => it.Channel is Channels.Hub || (it.Channel is Channels.Rest && it.What.EndsWith("/timeline", StringComparison.Ordinal))))
        {
            Assert.Empty(theirs.Where(it => !Needle.Of(it.Field, it.Words).FoundIn(way).Any()).Select(it => $"{it.Lane} {it.Field} over {way.What}"));
        }

        Assert.True(theirs.Count == 0 || theirs.Count > 15);
    }

    [Theory]
    [MemberData(nameof(Audience))]
    public void Typing_and_presence_stay_among_those_who_may_know(string handle)
    {
        var who = performance.Observers.Single(it => it.Handle == handle);
        var typed = who.Messages("Typing").Select(it => Enum.Parse<Lane>(it.GetProperty("arguments")[1].GetString()!)).ToHashSet();
        var spoken = who.Reads.Each().Where(it => performance.Person(handle).Role is not Domain.People.Role.Legal || it is not Lane.Privileged);
        Assert.Superset(typed, who.Reads.Each().ToHashSet());
        Assert.True(who.Reads is Lanes.None || typed.Count > 0 || !spoken.Any(), "Nobody was seen typing.");
        if (!performance.Person(handle).IsStaff)
        {
            Assert.All(who.Messages("Presence").SelectMany(it => it.GetProperty("arguments")[1].EnumerateArray()), it => Assert.Equal("guest", it.GetProperty("role").GetString()));
        }
    }

    [Theory]
    [MemberData(nameof(Audience))]
    public void Numbers_have_no_gaps_and_cursors_speak_only_of_lanes_one_reads(string handle)
    {
        var who = performance.Observers.Single(it => it.Handle == handle);
        var events = who.Messages("Events").SelectMany(it => it.GetProperty("arguments")[1].EnumerateArray()).ToList();
        foreach (var lane in events.GroupBy(it => it.GetProperty("lane").GetString()))
        {
            var numbers = lane.Select(it => it.GetProperty("number").GetInt64()).ToList();
            Assert.Equal(Enumerable.Range(0, numbers.Count).Select(it => numbers[0] + it), numbers);
        }

        Assert.All(events, it => Assert.Equal(who.Reads, LanesOf(it.GetProperty("cursor").GetString()!)));
    }

    /// <summary>Of a privileged item a mail says nothing, not even to who reads that lane. Owners read the Executive lane while they own.</summary>
    [Fact]
    public async Task A_mail_says_nothing_beyond_what_its_reader_may_read_and_nothing_privileged()
    {
        Assert.True(performance.Mails.Count > 4, $"{performance.Mails.Count} mails");
        Assert.Contains(performance.Mails, it => it.To == performance.Person("u-yuki").Id);
        var owners = new[] { performance.Person("u-priya").Id, performance.Person("u-sofia").Id };
        foreach (var (to, mail) in performance.Mails)
        {
            var access = await performance.Get<RoomReaders>().For(to).AccessAsync(performance.Drama.Room, TestContext.Current.CancellationToken);
            var reads = (access?.Reads ?? Lanes.None) | (owners.Contains(to) ? Lanes.Executive : Lanes.None);
            var needles = await performance.Drama.NeedlesOutsideAsync(reads & ~Lanes.Privileged);
            Assert.Empty(needles.SelectMany(needle => needle.FoundIn(mail)).Select(it => $"{performance.Get<PeopleDirectory>().Find(to)!.Handle}: {it}"));
        }
    }

    [Fact]
    public void No_word_of_any_lane_stands_in_logs_traces_or_the_audit() =>
        Assert.Empty(performance.Drama.Planted.Concat(performance.Drama.Drafted).Select(it => Needle.Of($"{it.Lane} {it.Field}", it.Words)).SelectMany(needle => performance.Elsewhere.SelectMany(needle.FoundIn)));

    [Fact]
    public void A_bell_can_carry_nothing_but_a_rooms_key_and_a_sequence() =>
        Assert.Equal([typeof(RoomKey), typeof(long)], typeof(IBell).GetMethod(nameof(IBell.Ring))!.GetParameters().Select(it => it.ParameterType));

    [Fact]
    public void Every_channel_is_listened_to_or_is_not_there()
    {
        Assert.Equal(23, Channels.Captured.Count + Channels.Absent.Count);
        var heard = performance.Observers.SelectMany(it => it.Taken).Concat(performance.Elsewhere).Concat(performance.Mails.Select(it => it.Mail)).Where(it => it.Bytes.Length > 0).Select(it => it.Channel).ToHashSet();
        Assert.Empty(Channels.Captured.Except(heard).Except([Channels.Bells]));
        var names = typeof(LiveRooms).Assembly.GetTypes().Where(it => !it.Name.StartsWith('<')).Select(it => it.FullName!)
            .Concat(performance.Get<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().Select(it => it.RoutePattern.RawText ?? "")).ToList();
        Assert.Empty(Channels.Absent.SelectMany(channel => names
            .Where(name => channel.Value.KnownBy.Any(it => name.Contains(it, StringComparison.OrdinalIgnoreCase))).Select(name => $"{channel.Key}: {name}")));
    }

    /// <summary>The second byte of a cursor says which lanes it holds numbers of.</summary>
    private static Lanes LanesOf(string cursor) => (Lanes)System.Buffers.Text.Base64Url.DecodeFromChars(cursor)[1];
}
