using EscalationRoom.Domain.Resolution;
using EscalationRoom.Domain.Rooms;
using static EscalationRoom.Domain.Tests.People;
using static EscalationRoom.Domain.Tests.RoomBuilder;

namespace EscalationRoom.Domain.Tests.Rooms;

/// <summary>Staff who do not read the Client lane see the room's state all the same, so each change of it is told inside, too, without the client's words.</summary>
public sealed class TellingThoseOutsideTheClientLane
{
    [Fact]
    public void That_the_clients_word_is_awaited() =>
        AssertToldInside<EscalationPutToClient>(ARoom().Proposing(), it => it.OfferResolution(Ana.Id, "For their eyes.", Noon.AddHours(1), Noon).IsDone);

    [Fact]
    public void That_the_client_accepted() =>
        AssertToldInside<EscalationResolved>(ARoom().AwaitingTheClient(), it => it.AcceptResolution(Ruth.Id, 4, "For their eyes.", Noon).IsDone);

    [Fact]
    public void That_the_client_did_not_accept_also_when_nobody_can_be_asked_next() =>
        AssertToldInside<EscalationSentBack>(ARoom().AwaitingTheClient(), it => it.RejectResolution(Ruth.Id, [RejectionCode.TooSlow], "For their eyes.", null, Noon).IsDone);

    [Fact]
    public void That_the_client_reopened() =>
        AssertToldInside<EscalationReopenedByClient>(ARoom().With(Ruth).Closed(), it => it.Reopen(Ruth, "For their eyes.", Noon).IsDone);

    [Fact]
    public void That_a_contact_left_while_the_contact_is_answered_in_their_own_lane()
    {
        Room room = ARoom().With(Ruth);
        Assert.Equal(Lane.Client, room.Leave(Ruth.Id, Noon).Value!.Lane);
        Assert.Equal([Lane.Client, Lane.Internal], room.Recorded.OfType<ParticipantLeft>().Select(it => it.Lane));
    }

    private static void AssertToldInside<T>(Room room, Func<Room, bool> change)
        where T : RoomEvent
    {
        Assert.True(change(room));
        var told = Assert.Single(room.Recorded.OfType<T>(), it => it.Lane is Lane.Internal);
        Assert.DoesNotContain("their eyes", told.ToString(), StringComparison.Ordinal);
    }
}
