using EscalationRoom.Domain.Rooms;
using static EscalationRoom.Domain.Tests.People;
using static EscalationRoom.Domain.Tests.RoomBuilder;

namespace EscalationRoom.Domain.Tests.Rooms;

public sealed class TakingCommand
{
    private readonly Room _room = ARoom().OwnedBy(Ana).With(Ben);

    [Fact]
    public void An_executive_or_the_duty_manager_owns_the_room_at_once_and_the_old_owner_is_deputy()
    {
        foreach (var person in new[] { Helen, Rachel })
        {
            Room room = ARoom().OwnedBy(Ana);
            Done(room.TakeCommand(person, "The board asked.", Noon));
            Assert.Equal((person.Id, Ana.Id, Ana.Id), (room.OwnerId, room.DeputyId, room.CommandTakenFrom));
        }
    }

    [Fact]
    public void Nobody_else_can()
    {
        foreach (var person in new[] { Mira, Ben, Noor, Grant, Yuki, Olu, Ruth, Victor, Ada })
        {
            _room.Refuses<OnlyAnExecutiveOrDutyCanTakeCommand>(it => it.TakeCommand(person, "Mine.", Noon).Refusal);
        }
    }

    [Fact]
    public void It_needs_a_reason_and_an_owner_to_take_it_from()
    {
        _room.Refuses<TakingCommandNeedsAReason>(it => it.TakeCommand(Helen, " ", Noon).Refusal);
        Done(_room.TakeCommand(Helen, "The board asked.", Noon));
        _room.Refuses<YouOwnThisRoomAlready>(it => it.TakeCommand(Helen, "Again.", Noon).Refusal);
    }

    [Fact]
    public void The_client_learns_the_new_owner_and_not_the_reason()
    {
        Done(_room.TakeCommand(Helen, "The board asked.", Noon));
        var told = Assert.Single(_room.Recorded, it => it.Lane is Lane.Client);
        Assert.Equal(Helen.Id, Assert.IsType<OwnershipAnnounced>(told).Owner);
    }

    [Fact]
    public void A_waiting_handoff_falls_away()
    {
        var offer = Done(_room.OfferHandoff(Ana.Id, Ben, "Yours.", TimeSpan.FromHours(1), Noon)).Handoff;
        Done(_room.TakeCommand(Helen, "The board asked.", Noon));
        var refusal = _room.Refuses<NoHandoffIsWaitingForYou>(it => it.AcceptHandoff(Ben, offer, "Mine.", Noon).Refusal);
        Assert.Equal(Helen.Name, refusal.Owner);
    }

    [Fact]
    public void Returning_command_gives_the_room_back_to_whom_it_was_taken_from()
    {
        Done(_room.TakeCommand(Helen, "The board asked.", Noon));
        Done(_room.ReturnCommand(Helen, Ana, "All yours again.", Noon));

        Assert.Equal((Ana.Id, null, null), (_room.OwnerId, _room.DeputyId, _room.CommandTakenFrom));
        Assert.Equal(Seat.Observer, _room.Find(Helen.Id)!.Seat);
    }

    [Fact]
    public void Only_whoever_took_command_returns_it_and_only_to_the_one_it_was_taken_from()
    {
        _room.Refuses<YouHaveNotTakenCommand>(it => it.ReturnCommand(Ana, Ben, "Yours.", Noon).Refusal);
        Done(_room.TakeCommand(Helen, "The board asked.", Noon));
        _room.Refuses<YouHaveNotTakenCommand>(it => it.ReturnCommand(Marcus, Ana, "Yours.", Noon).Refusal);
        _room.Refuses<YouHaveNotTakenCommand>(it => it.ReturnCommand(Helen, Ben, "Yours.", Noon).Refusal);
    }

    [Fact]
    public void Command_handed_off_is_not_there_to_return()
    {
        Done(_room.TakeCommand(Helen, "The board asked.", Noon));
        var offer = Done(_room.OfferHandoff(Helen.Id, Ben, "Yours.", TimeSpan.FromHours(1), Noon)).Handoff;
        Done(_room.AcceptHandoff(Ben, offer, "Mine.", Noon));
        _room.Refuses<YouHaveNotTakenCommand>(it => it.ReturnCommand(Ben, Ana, "Yours.", Noon).Refusal);
    }

    [Fact]
    public void Taking_command_of_an_unaccepted_room_accepts_it()
    {
        Room room = ARoom().NotAcceptedYet();
        Done(room.OfferRoom(Ana, "Fits.", Noon.AddMinutes(10), Noon));
        Done(room.TakeCommand(Helen, "I know this client.", Noon));

        Assert.Equal((RoomState.InReview, Noon, null), (room.State, room.AcceptedAt, room.OfferedTo));
        room.Refuses<TheRoomIsAcceptedAlready>(it => it.Accept(Ana, null, Noon).Refusal);
    }
}
