using EscalationRoom.Domain.Clocks;
using EscalationRoom.Domain.Notices;
using EscalationRoom.Domain.Rooms;
using EscalationRoom.Domain.Tests.Clocks;
using static EscalationRoom.Domain.Tests.People;
using static EscalationRoom.Domain.Tests.RoomBuilder;

namespace EscalationRoom.Domain.Tests.Notices;

/// <summary>Who is asked for something is asked again, and after that whoever answers for them is.</summary>
public sealed class WaitingForSomebody
{
    private readonly Room _room = ARoom().OwnedBy(Ana).With(Ben, Olu, Ruth);

    [Fact]
    public void A_colleague_at_once_at_half_the_time_and_when_it_is_due_then_the_duty_manager()
    {
        Done(_room.RequestInformation(Ana, Olu, "Since when?", Noon.AddHours(2), false, Noon));
        Assert.Equal(
            [(Olu.Id, Noon), (Olu.Id, Noon.AddHours(1)), (Olu.Id, Noon.AddHours(2)), (Rachel.Id, Noon.AddHours(3))],
            _room.Told().Select(it => (it.To, it.At)));
    }

    [Fact]
    public void For_a_contact_it_is_the_owner_who_hears_in_the_end()
    {
        Done(_room.RequestInformation(Ana, Ruth, "Which sites?", Noon.AddHours(2), false, Noon));
        Assert.Equal([Ruth.Id, Ruth.Id, Ruth.Id, Ana.Id], _room.Told().Select(it => it.To));
        Assert.All(_room.Told(), it => Assert.Equal(Lane.Client, it.Lane));
    }

    [Fact]
    public void The_answer_ends_it_and_is_told_to_who_asked()
    {
        var asked = Done(_room.RequestInformation(Ana, Olu, "Since when?", Noon.AddHours(2), false, Noon));
        Done(_room.AnswerInformation(Olu.Id, asked.Id, "Since nine.", Noon));
        Assert.Equal([(NoticeKind.InformationAnswered, Ana.Id)], _room.Waiting().Select(it => it.Short()));
    }

    [Fact]
    public void A_withdrawn_request_reminds_nobody()
    {
        var asked = Done(_room.RequestInformation(Ana, Olu, "Since when?", Noon.AddHours(2), false, Noon));
        Done(_room.WithdrawInformation(Ana.Id, asked.Id, Noon));
        Assert.Empty(_room.Waiting());
    }

    [Fact]
    public void A_clock_that_waits_for_the_client_nudges_the_contact_about_the_message_that_asked()
    {
        var room = FollowingARoom.AClockedRoom();
        Done(room.OfferRoom(Ana, "", Noon.AddMinutes(30), Noon));
        Done(room.Accept(Ana, Ben, Noon));
        Done(room.AddParticipant(Ana, Ruth, Lanes.None, Noon));
        var said = Done(room.PostMessage(Ana.Id, Lane.Client, "Which sites?", Noon));
        room.TakeRecorded();
        var evidence = new PostedMessage(said.Id, Lane.Client, Ana.Id, Noon, IsDeleted: false);
        Done(room.PauseClocks(Ana, new PauseAsked(PauseKind.AwaitingClient, Noon.AddHours(4), "Which sites?") { Contact = Ruth, Evidence = evidence }, Noon));
        Assert.Equal(
            [(Ruth.Id, said.Id, Lane.Client, Noon.AddHours(2)), (Ruth.Id, said.Id, Lane.Client, Noon.AddHours(4))],
            room.Waiting().Select(it => (it.To, it.About, it.Lane, it.At)));
        Done(room.PostMessage(Ruth.Id, Lane.Client, "All of them.", Noon.AddHours(1)));
        Assert.DoesNotContain(room.Waiting(), it => it.To == Ruth.Id);
    }

    [Fact]
    public void The_contacts_are_asked_three_times_to_decide_until_they_did()
    {
        Room room = ARoom().OwnedBy(Ana).With(Ruth).Proposing();
        Done(room.OfferResolution(Ana.Id, "Please accept.", Noon.AddHours(4), Noon));
        Assert.Equal(
            [(Ruth.Id, 0, Noon), (Ruth.Id, 50, Noon.AddHours(2)), (Ruth.Id, 100, Noon.AddHours(4))],
            room.Waiting().Where(it => it.Kind is NoticeKind.DecisionAsked).Select(it => (it.To, (int)it.Step, it.At)));
        Done(room.AcceptResolution(Ruth.Id, 5, "", Noon));
        Assert.DoesNotContain(room.Waiting(), it => it.Kind is NoticeKind.DecisionAsked);
    }

    [Fact]
    public void A_task_reminds_who_does_it_and_a_little_later_the_owner_and_the_promise_no_more()
    {
        var due = Noon.AddHours(10);
        Room room = ARoom().OwnedBy(Ana).With(Ben, Ruth).Then(it => Done(it.MakeCommitment(Ben.Id, new NewCommitment(CommitmentKind.Deliverable, "Report", due), null, Noon))).Resolved();
        Done(room.Close(Ana.Id, AClosing, Noon));
        Assert.Equal(
            [(NoticeKind.TaskDue, Ben.Id, 75), (NoticeKind.TaskDue, Ben.Id, 100), (NoticeKind.TaskDue, Ana.Id, 110)],
            room.Waiting().Select(it => (it.Kind, it.To, (int)it.Step)));
        Done(room.FinishTask(Ben.Id, room.Asks[0].Id, "Sent.", Noon));
        Assert.Empty(room.Waiting());
    }
}
