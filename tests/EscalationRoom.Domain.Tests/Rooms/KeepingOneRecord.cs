using System.Collections.Concurrent;
using CsCheck;
using EscalationRoom.Domain.People;
using EscalationRoom.Domain.Rooms;
using static EscalationRoom.Domain.Tests.People;
using static EscalationRoom.Domain.Tests.RoomBuilder;

namespace EscalationRoom.Domain.Tests.Rooms;

/// <summary>What holds after every step of any history, however wild.</summary>
public sealed class KeepingOneRecord
{
    private static readonly HashSet<RoomState> Reachable =
    [
        RoomState.Submitted, RoomState.Routing, RoomState.PendingAcceptance, RoomState.InReview, RoomState.InfoRequested, RoomState.Elevated,
        RoomState.ResolutionProposed, RoomState.AwaitingClientDecision, RoomState.Resolved, RoomState.Closed,
    ];

    [Fact]
    public void There_is_exactly_one_owner_at_every_position_and_the_record_says_who() => AfterEveryStep((room, _) =>
    {
        Assert.Equal(room.OwnerId, Assert.Single(room.Participants, it => it.Seat is Seat.Owner).Id);
        var announced = room.Recorded.OfType<OwnershipAnnounced>().Last();
        Assert.Equal(room.OwnerId, announced.Owner);
    });

    [Fact]
    public void Sequence_and_numbers_have_no_gaps() => AfterEveryStep((room, _) =>
    {
        Assert.Equal(Enumerable.Range(1, room.Recorded.Count).Select(it => (long)it), room.Recorded.Select(it => it.Sequence));
        foreach (var lane in LaneSet.InOrder)
        {
            var numbers = room.Recorded.Where(it => it.Lane == lane).Select(it => it.Number).ToArray();
            Assert.Equal(Enumerable.Range(1, numbers.Length).Select(it => (long)it), numbers);
            Assert.Equal(numbers.Length, room.Heads[lane]);
        }
    });

    [Fact]
    public void Every_event_knows_how_far_each_lane_had_come() => AfterEveryStep((room, _) =>
    {
        var heads = default(LaneNumbers);
        Assert.All(room.Recorded, it => Assert.Equal(heads = heads.Next(it.Lane), it.Heads));
    });

    [Fact]
    public void What_the_client_sees_changes_only_with_an_event_in_their_lane() => AfterEveryStep((room, before) =>
    {
        var news = room.Recorded.Skip(before.Events).Any(it => it.Lane is Lane.Client);
        Assert.True(news || (before.Status, before.Owner) == (ClientStatusOf.State(room.State), room.OwnerId));
    });

    [Fact]
    public void No_internal_reason_reaches_the_client() => AfterEveryStep((room, _) =>
        Assert.DoesNotContain(room.Recorded, it => it.Lane is Lane.Client && Try.LeaksInside(it)));

    [Fact]
    public void A_refusal_changes_nothing() => Try.Some.Sample(tries =>
    {
        var (room, now) = (ANewRoom(), Noon);
        foreach (var it in tries)
        {
            now = now.AddMinutes(it.Minutes);
            var before = Refusals.StateOf(room);
            if (it.On(room, now) is not null)
            {
                Assert.Equal(before, Refusals.StateOf(room));
            }
        }
    });

    [Fact]
    public void State_and_what_waits_fit_together() => AfterEveryStep((room, _) =>
    {
        Assert.Equal(room.State is RoomState.PendingAcceptance, room.OfferedTo is not null);
        Assert.Equal(room.State is RoomState.AwaitingClientDecision, room.DecideBy is not null);
        Assert.Equal(room.State is RoomState.Closed, room.ClosedAt is not null);
        Assert.True(room.State is not RoomState.InfoRequested || room.Asks.Exists(it => it is { Kind: AskKind.Information, Lane: Lane.Internal, IsOpen: true }));
        Assert.True(room.State is not RoomState.Elevated || room.PendingHandoff is { IsElevation: true });
        Assert.True(room.PendingHandoff is null || room.PendingHandoff.From == room.OwnerId);
        Assert.InRange(room.Tier, 2, 3);
        Assert.NotEqual(room.OwnerId, room.DeputyId);
    });

    [Fact]
    public void Only_counsel_or_whom_counsel_added_reads_the_privileged_lane() => AfterEveryStep((room, _) =>
    {
        var added = room.Recorded.OfType<ParticipantAdded>().Where(it => it.Lanes.Has(Lane.Privileged)).Select(it => it.Person).ToHashSet();
        var readers = OneOfEveryRole.Where(it => RoomAccess.Of(it, room.Seats).Reads.Has(Lane.Privileged)).Select(it => it.Id);
        Assert.Subset(added, readers.ToHashSet());
    });

    /// <summary>
    /// Guards the others: histories that get nowhere would prove nothing. They are random: of 200 times a thousand, four came to no room that is
    /// resolved and not yet closed. Then there are more.
    /// </summary>
    [Fact]
    public void The_histories_reach_every_state_the_room_can_be_in()
    {
        var reached = new ConcurrentDictionary<RoomState, bool>();
        for (var thousands = 0; thousands < 50 && !Reachable.IsSubsetOf(reached.Keys); thousands++)
        {
            AfterEveryStep((room, _) => reached.TryAdd(room.State, true), histories: 1_000);
        }

        Assert.Superset(Reachable, reached.Keys.ToHashSet());
    }

    private static void AfterEveryStep(Action<Room, Before> check, int histories = 200) => Try.Some.Sample(
        tries =>
        {
            var (room, now) = (ANewRoom(), Noon);
            foreach (var it in tries)
            {
                now = now.AddMinutes(it.Minutes);
                var before = new Before(ClientStatusOf.State(room.State), room.OwnerId, room.Recorded.Count);
                it.On(room, now);
                check(room, before);
            }
        },
        iter: histories);

    private static Room ANewRoom() => Room.Open(RoomId.New(), RoomKey.Of(2026, 1), AnOutage(), Mira, Rachel, Noon);

    private sealed record Before(ClientStatus Status, PersonId Owner, int Events);
}
