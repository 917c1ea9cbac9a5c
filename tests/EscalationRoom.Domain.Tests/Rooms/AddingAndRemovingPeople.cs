using EscalationRoom.Domain.Rooms;
using static EscalationRoom.Domain.Tests.People;
using static EscalationRoom.Domain.Tests.RoomBuilder;

namespace EscalationRoom.Domain.Tests.Rooms;

public sealed class AddingAndRemovingPeople
{
    private readonly Room _room = ARoom().OwnedBy(Ana);

    [Fact]
    public void Everybody_working_the_room_learns_of_a_new_participant()
    {
        Done(_room.AddParticipant(Ana, Olu, Lanes.None, Noon));
        var added = Assert.IsType<ParticipantAdded>(Assert.Single(_room.Recorded));
        Assert.Equal((Lane.Internal, Olu.Id, Lanes.Internal), (added.Lane, added.Person, added.Lanes));
    }

    [Fact]
    public void The_client_learns_only_of_its_own_people()
    {
        Done(_room.AddParticipant(Ana, Ruth, Lanes.None, Noon));
        Done(_room.RemoveParticipant(Ana.Id, Ruth.Id, "Left the company.", Noon));
        var told = _room.Recorded.Where(it => it.Lane is Lane.Client).ToArray();

        Assert.Equal([typeof(ParticipantJoined), typeof(ParticipantLeft)], told.Select(it => it.GetType()));
        Assert.DoesNotContain("Left the company", string.Concat(told.Select(it => it.ToString())), StringComparison.Ordinal);
    }

    [Fact]
    public void Only_readers_of_a_lane_learn_who_was_added_to_it()
    {
        Done(_room.AddParticipant(Ana, Noor, Lanes.None, Noon));
        Done(_room.AddParticipant(Noor, Grant, Lanes.Privileged, Noon));
        var additions = _room.Recorded.OfType<ParticipantAdded>().Select(it => (it.Lane, it.Person, it.Lanes));

        Assert.Equal(
            [
                (Lane.Internal, Noor.Id, Lanes.Internal),
                (Lane.Privileged, Noor.Id, Lanes.Privileged),
                (Lane.Internal, Grant.Id, Lanes.Internal),
                (Lane.Privileged, Grant.Id, Lanes.Privileged),
            ],
            additions);
    }

    [Fact]
    public void Adding_a_participant_to_one_more_lane_is_told_in_that_lane_alone()
    {
        Done(_room.AddParticipant(Ana, Noor, Lanes.None, Noon));
        _room.TakeRecorded();
        Done(_room.AddParticipant(Noor, Ana, Lanes.Privileged, Noon));
        Assert.Equal(Lane.Privileged, Assert.Single(_room.Recorded).Lane);
        Assert.True(RoomAccess.Of(Ana, _room.Seats).Writes.Has(Lane.Privileged));
    }

    [Fact]
    public void Only_counsel_in_the_room_opens_the_privileged_lane()
    {
        _room.Refuses<OnlyCounselOpensThePrivilegedLane>(it => it.AddParticipant(Ana, Grant, Lanes.Privileged, Noon).Refusal);
        _room.Refuses<OnlyCounselOpensThePrivilegedLane>(it => it.AddParticipant(Noor, Grant, Lanes.Privileged, Noon).Refusal);
        Done(_room.AddParticipant(Ana, Noor, Lanes.None, Noon));
        _room.Refuses<OnlyCounselOpensThePrivilegedLane>(it => it.AddParticipant(Ana, Grant, Lanes.Privileged, Noon).Refusal);
    }

    [Fact]
    public void Nobody_is_added_to_a_lane_their_role_never_reads()
    {
        _room.Refuses<TheirRoleDoesNotReadThat>(it => it.AddParticipant(Ana, Olu, Lanes.Executive, Noon).Refusal);
        _room.Refuses<TheirRoleDoesNotReadThat>(it => it.AddParticipant(Ana, Ruth, Lanes.Internal, Noon).Refusal);
        _room.Refuses<TheirRoleDoesNotReadThat>(it => it.AddParticipant(Ana, Ben, Lanes.Executive, Noon).Refusal);
        _room.Refuses<TheirRoleDoesNotReadThat>(it => it.AddParticipant(Ana, Mira, Lanes.Executive, Noon).Refusal);
    }

    [Fact]
    public void Only_contacts_of_this_client_come_in() =>
        _room.Refuses<ThisContactBelongsToAnotherClient>(it => it.AddParticipant(Ana, Dana, Lanes.None, Noon).Refusal);

    [Fact]
    public void Somebody_who_left_the_company_is_not_added() =>
        _room.Refuses<ThisPersonHasLeft>(it => it.AddParticipant(Ana, Olu with { IsActive = false }, Lanes.None, Noon).Refusal);

    [Fact]
    public void Nobody_is_added_twice()
    {
        Done(_room.AddParticipant(Ana, Olu, Lanes.None, Noon));
        _room.Refuses<ThisPersonIsHereAlready>(it => it.AddParticipant(Ana, Olu, Lanes.None, Noon).Refusal);
        Done(_room.AddParticipant(Ana, Olu, Lanes.Client, Noon));
        _room.Refuses<ThisPersonIsHereAlready>(it => it.AddParticipant(Ana, Olu, Lanes.Client, Noon).Refusal);
    }

    [Fact]
    public void A_removed_person_has_no_seat_and_no_access()
    {
        Done(_room.AddParticipant(Ana, Ruth, Lanes.None, Noon));
        Done(_room.RemoveParticipant(Ana.Id, Ruth.Id, "Wrong Ruth.", Noon));
        Assert.Null(_room.Find(Ruth.Id));
        Assert.False(RoomAccess.Of(Ruth, _room.Seats).MayEnter);
        _room.Refuses<ThisPersonIsNotHere>(it => it.RemoveParticipant(Ana.Id, Ruth.Id, "Again.", Noon).Refusal);
    }

    [Fact]
    public void Somebody_added_again_does_not_get_back_what_they_were_once_granted()
    {
        Done(_room.AddParticipant(Ana, Olu, Lanes.Client, Noon));
        Done(_room.RemoveParticipant(Ana.Id, Olu.Id, "Done.", Noon));
        Done(_room.AddParticipant(Ana, Olu, Lanes.None, Noon));
        Assert.Equal(Lanes.Internal, _room.Find(Olu.Id)!.Reads);
    }

    [Fact]
    public void The_owner_can_neither_leave_nor_be_removed()
    {
        _room.Refuses<TheOwnerCannotLeave>(it => it.RemoveParticipant(Rachel.Id, Ana.Id, "Out.", Noon).Refusal);
        _room.Refuses<TheOwnerCannotLeave>(it => it.Leave(Ana.Id, Noon).Refusal);
    }

    [Fact]
    public void A_removed_deputy_is_deputy_no_more()
    {
        Done(_room.TakeCommand(Rachel, "Ana is off sick.", Noon));
        Done(_room.RemoveParticipant(Rachel.Id, Ana.Id, "Off sick.", Noon));
        Assert.Equal((null, null), (_room.DeputyId, _room.CommandTakenFrom));
    }

    [Fact]
    public void Removing_whom_the_room_is_offered_to_sends_it_back_to_routing()
    {
        Room room = ARoom().NotAcceptedYet();
        Done(room.OfferRoom(Ben, "Fits.", Noon, Noon));
        Done(room.RemoveParticipant(Rachel.Id, Ben.Id, "On leave.", Noon));
        Assert.Equal((RoomState.Routing, null, null), (room.State, room.OfferedTo, room.OfferExpires));
    }

    [Fact]
    public void An_executive_joins_as_an_observer()
    {
        Done(_room.AddParticipant(TheSystem, Helen, Lanes.None, Noon));
        Assert.Equal(Seat.Watcher, _room.Find(Helen.Id)!.Seat);
        Done(_room.Join(Helen, Noon));
        Assert.Equal(Seat.Observer, _room.Find(Helen.Id)!.Seat);
        _room.Refuses<ThisPersonIsHereAlready>(it => it.Join(Helen, Noon).Refusal);
    }

    [Fact]
    public void Whoever_is_not_the_owner_may_leave()
    {
        Done(_room.AddParticipant(Ana, Olu, Lanes.None, Noon));
        Done(_room.Leave(Olu.Id, Noon));
        Assert.Null(_room.Find(Olu.Id));
        _room.Refuses<ThisPersonIsNotHere>(it => it.Leave(Olu.Id, Noon).Refusal);
    }

    [Fact]
    public void The_Executive_lane_is_opened_by_its_readers_and_by_nobody_to_themselves()
    {
        Done(_room.AddParticipant(Ana, Noor, Lanes.None, Noon));
        _room.Refuses<OnlyItsReadersOpenALane>(it => it.AddParticipant(Rachel, Rachel, Lanes.Executive, Noon).Refusal);
        _room.Refuses<OnlyItsReadersOpenALane>(it => it.AddParticipant(Noor, Grant, Lanes.Executive, Noon).Refusal);

        Done(_room.AddParticipant(Helen, Rachel, Lanes.Executive, Noon));
        Done(_room.AddParticipant(Rachel, Grant, Lanes.Executive, Noon));
        Assert.True(_room.Find(Grant.Id)!.Reads.Has(Lane.Executive));
    }
}
