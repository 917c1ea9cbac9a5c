using EscalationRoom.Domain.Intake;
using EscalationRoom.Domain.People;
using EscalationRoom.Domain.Rooms;
using static EscalationRoom.Domain.Tests.People;
using static EscalationRoom.Domain.Tests.RoomBuilder;

namespace EscalationRoom.Domain.Tests.Access;

public sealed class EnteringLanes
{
    private const Lanes Shared = Lanes.Client | Lanes.Internal;

    [Fact]
    public void Rank_reads_every_room_only_as_far_as_the_table_says()
    {
        Room room = ARoom().OfType(EscalationType.SecurityPrivacy);
        Assert.Equal(new RoomAccess(Shared, Shared), RoomAccess.Of(Ben, room.Seats));
        Assert.Equal(new RoomAccess(Shared | Lanes.Executive, Lanes.Executive), RoomAccess.Of(Helen, room.Seats));
        Assert.Equal(new RoomAccess(Shared, Lanes.None), RoomAccess.Of(Victor, room.Seats));
    }

    [Fact]
    public void Nobody_reads_the_privileged_lane_by_rank()
    {
        Room room = ARoom().OfType(EscalationType.ContractDispute);
        Assert.True(room.OpenLanes.Has(Lane.Privileged));
        Assert.All(OneOfEveryRole, it => Assert.False(RoomAccess.Of(it, room.Seats).Reads.Has(Lane.Privileged)));
    }

    [Fact]
    public void People_outside_the_tiers_enter_only_rooms_they_were_added_to()
    {
        Room room = ARoom();
        Assert.All(new[] { Noor, Grant, Yuki, Olu, Ruth, Ada, Ana with { IsActive = false } }, it => Assert.False(RoomAccess.Of(it, room.Seats).MayEnter));
    }

    [Fact]
    public void An_administrator_reads_nothing_even_when_added()
    {
        Room room = ARoom();
        room.Refuses<TheirRoleDoesNotReadThat>(it => it.AddParticipant(Ana, Ada, Lanes.Internal, Noon).Refusal);
        Done(room.AddParticipant(Ana, Ada, Lanes.None, Noon));
        Assert.False(RoomAccess.Of(Ada, room.Seats).MayEnter);
    }

    [Fact]
    public void The_initiator_writes_to_the_client_until_the_room_is_accepted()
    {
        Room room = ARoom().NotAcceptedYet();
        Assert.Equal(new RoomAccess(Shared, Shared), RoomAccess.Of(Mira, room.Seats));

        Done(room.OfferRoom(Ana, "Fits.", Noon, Noon));
        Done(room.Accept(Ana, null, Noon));
        Assert.Equal(new RoomAccess(Shared, Lanes.Internal), RoomAccess.Of(Mira, room.Seats));
    }

    [Fact]
    public void An_expert_works_inside_and_reads_the_client_lane_only_when_added_to_it()
    {
        Room room = ARoom().With(Olu).With(Tomas, Lanes.Client);
        Assert.Equal(new RoomAccess(Lanes.Internal, Lanes.Internal), RoomAccess.Of(Olu, room.Seats));
        Assert.Equal(new RoomAccess(Shared, Lanes.Internal), RoomAccess.Of(Tomas, room.Seats));
    }

    [Fact]
    public void An_executive_observes_until_they_take_command()
    {
        Room room = ARoom().With(Helen);
        Assert.Equal(Lanes.Executive, RoomAccess.Of(Helen, room.Seats).Writes);

        Done(room.TakeCommand(Helen, "The board asked.", Noon));
        Assert.Equal(Shared | Lanes.Executive, RoomAccess.Of(Helen, room.Seats).Writes);

        Done(room.ReturnCommand(Helen, Ana, "Back to you.", Noon));
        Assert.Equal(Lanes.Executive, RoomAccess.Of(Helen, room.Seats).Writes);
    }

    [Fact]
    public void An_executive_can_be_invited_to_write()
    {
        Room room = ARoom().With(Helen);
        Done(room.AddParticipant(Ana, Helen, Lanes.Internal, Noon));
        Assert.Equal(Lanes.Internal | Lanes.Executive, RoomAccess.Of(Helen, room.Seats).Writes);
        room.Refuses<ThisPersonIsHereAlready>(it => it.AddParticipant(Ana, Helen, Lanes.Internal, Noon).Refusal);
    }

    [Fact]
    public void An_invitation_outlives_a_change_of_seat()
    {
        Room room = ARoom();
        Done(room.AddParticipant(TheSystem, Helen, Lanes.None, Noon));
        Done(room.AddParticipant(Ana, Helen, Lanes.Internal, Noon));
        Done(room.Join(Helen, Noon));
        Assert.Equal(Lanes.Internal | Lanes.Executive, RoomAccess.Of(Helen, room.Seats).Writes);
    }

    [Fact]
    public void The_owner_reads_the_executive_lane_and_gives_it_up_with_the_room()
    {
        Room room = ARoom().With(Helen, Ben);
        Assert.True(RoomAccess.Of(Ana, room.Seats).Writes.Has(Lane.Executive));
        Assert.False(RoomAccess.Of(Ben, room.Seats).Reads.Has(Lane.Executive));

        var offer = Done(room.OfferHandoff(Ana.Id, Ben, "Yours.", TimeSpan.FromHours(1), Noon)).Handoff;
        Done(room.AcceptHandoff(Ben, offer, "Mine.", Noon));
        Assert.False(RoomAccess.Of(Ana, room.Seats).Reads.Has(Lane.Executive));
        Assert.True(RoomAccess.Of(Ben, room.Seats).Writes.Has(Lane.Executive));
    }

    [Fact]
    public void A_lane_nobody_opened_is_read_by_nobody()
    {
        Room room = ARoom();
        Assert.Equal(Shared, room.OpenLanes);
        Assert.False(RoomAccess.Of(Helen, room.Seats).Reads.Has(Lane.Executive));
    }

    [Fact]
    public void The_executive_lane_opens_with_an_executive_and_the_privileged_with_counsel()
    {
        Room room = ARoom().With(Helen);
        Assert.Equal(Shared | Lanes.Executive, room.OpenLanes);
        Done(room.AddParticipant(Ana, Noor, Lanes.None, Noon));
        Assert.Equal(Lanes.All, room.OpenLanes);
        Assert.Equal([Noor.Id], room.Participants.Where(it => it.Reads.Has(Lane.Privileged)).Select(it => it.Id));
    }

    [Fact]
    public void A_closed_room_is_read_and_not_written()
    {
        Room room = ARoom().With(Ruth).Closed();
        Assert.Equal(new RoomAccess(Lanes.Client, Lanes.None), RoomAccess.Of(Ruth, room.Seats));
        Assert.Equal(Lanes.None, RoomAccess.Of(Ana, room.Seats).Writes);
    }

    [Fact]
    public void Access_follows_the_role_of_today_not_of_then()
    {
        Room room = ARoom().With(Ben, Helen);
        Assert.Equal(Lanes.Internal, RoomAccess.Of(Ben with { Role = Role.Sme }, room.Seats).Writes);
        Assert.Equal(Lanes.None, RoomAccess.Of(Ana with { Role = Role.Admin }, room.Seats).Reads);
    }

    /// <summary>Queries over many rooms filter by these three sets; they must say what one room says.</summary>
    [Fact]
    public void What_a_query_filters_by_is_what_a_room_grants()
    {
        Room room = ARoom().OfType(EscalationType.SecurityPrivacy).With(Noor, Helen, Olu, Ruth).With(Grant, Lanes.Privileged).With(Rachel, Lanes.Executive);
        Assert.All(OneOfEveryRole, it => Assert.Equal(
            (RoomAccess.EveryRoom(it.Role) | (room.Find(it.Id)?.Reads ?? Lanes.None)) & RoomAccess.Limit(it.Role) & room.OpenLanes,
            RoomAccess.Of(it, room.Seats).Reads));
    }

    [Fact]
    public void Asking_for_access_allocates_nothing()
    {
        Room room = ARoom().With(Noor, Helen, Olu, Ruth);
        var seats = room.Seats;
        RoomAccess.Of(Ruth, seats);

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var time = 0; time < 1_000; time++)
        {
            RoomAccess.Of(Ruth, seats);
            RoomAccess.Of(Ada, seats);
        }

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    [Fact]
    public void The_seats_are_the_same_object_until_somebodys_access_may_change()
    {
        Room room = ARoom();
        var seats = room.Seats;
        Done(room.PostMessage(Ana.Id, Lane.Internal, "Hello", Noon));
        Assert.Same(seats, room.Seats);

        Done(room.AddParticipant(Ana, Olu, Lanes.None, Noon));
        Assert.NotSame(seats, room.Seats);
    }
}
