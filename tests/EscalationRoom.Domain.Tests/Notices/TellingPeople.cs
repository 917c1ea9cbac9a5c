using EscalationRoom.Domain.Notices;
using EscalationRoom.Domain.Resolution;
using EscalationRoom.Domain.Rooms;
using static EscalationRoom.Domain.Tests.People;
using static EscalationRoom.Domain.Tests.RoomBuilder;

namespace EscalationRoom.Domain.Tests.Notices;

public sealed class TellingPeople
{
    private readonly Room _room = ARoom().OwnedBy(Ana).With(Ben, Helen, Noor, Ruth);

    [Fact]
    public void Who_is_called_by_name_is_told_and_the_caller_is_not()
    {
        var said = Done(_room.PostMessage(Ana.Id, Lane.Internal, "@Ben.Ode and @Ana.Silva, look.", Noon));
        Assert.Equal([(NoticeKind.Mentioned, Ben.Id)], _room.Told().Select(it => it.Short()));
        Assert.Equal((said.Id, Lane.Internal), (_room.Told()[0].About, _room.Told()[0].Lane));
    }

    [Fact]
    public void Being_called_again_by_an_edit_is_the_same_notice()
    {
        var said = Done(_room.PostMessage(Ana.Id, Lane.Internal, "@Ben.Ode look.", Noon));
        Done(_room.EditMessage(Ana.Id, new PostedMessage(said.Id, Lane.Internal, Ana.Id, said.At, false), "@Ben.Ode @Helen.Strand look here.", Noon));
        Assert.Equal([Ben.Id, Ben.Id, Helen.Id], _room.Told().Select(it => it.To));
        Assert.Equal(2, _room.Told().Select(it => it.Id).Distinct().Count());
    }

    [Fact]
    public void A_reply_or_a_deletion_takes_the_mention_back()
    {
        var said = Done(_room.PostMessage(Ana.Id, Lane.Internal, "@Ben.Ode @Helen.Strand look.", Noon));
        var message = new PostedMessage(said.Id, Lane.Internal, Ana.Id, said.At, false);
        Done(_room.PostMessage(Ben.Id, Lane.Internal, "I see.", Noon, message));
        Assert.Equal([Helen.Id], _room.Waiting().Select(it => it.To));
        Done(_room.DeleteMessage(Ana.Id, message, Noon));
        Assert.Empty(_room.Waiting());
    }

    [Fact]
    public void Nobody_is_told_of_plain_talk()
    {
        Done(_room.PostMessage(Ana.Id, Lane.Internal, "Rolling back.", Noon));
        Done(_room.PostMessage(Ana.Id, Lane.Client, "We are rolling back.", Noon));
        Assert.Empty(_room.Told());
    }

    [Fact]
    public void The_owner_is_told_of_the_clients_words_until_somebody_answers_them()
    {
        Done(_room.PostMessage(Ruth.Id, Lane.Client, "Any news?", Noon));
        Assert.Equal([(NoticeKind.ClientWrote, Ana.Id)], _room.Waiting().Select(it => it.Short()));
        Done(_room.PostMessage(Ben.Id, Lane.Internal, "She asks for news.", Noon));
        Assert.Single(_room.Waiting());
        Done(_room.PostMessage(Ben.Id, Lane.Client, "At two.", Noon));
        Assert.Empty(_room.Waiting());
    }

    [Fact]
    public void An_owner_whom_the_client_calls_by_name_is_told_once()
    {
        Done(_room.PostMessage(Ruth.Id, Lane.Client, "@Ana.Silva any news?", Noon));
        Assert.Equal([(NoticeKind.Mentioned, Ana.Id)], _room.Told().Select(it => it.Short()));
    }

    [Fact]
    public void An_offer_of_the_room_waits_for_its_receiver_until_it_is_answered()
    {
        Room room = ARoom().NotAcceptedYet();
        Done(room.OfferRoom(Ana, "Fits best.", Noon.AddMinutes(10), Noon));
        Assert.Equal([(NoticeKind.RoomOffered, Ana.Id)], room.ToldAtOnce().Select(it => it.Short()));
        Done(room.Decline(Ana.Id, "I am away.", Noon));
        Done(room.OfferRoom(Ben, "Next best.", Noon.AddMinutes(10), Noon));
        Assert.Equal([(NoticeKind.OfferEnded, Rachel.Id), (NoticeKind.RoomOffered, Ben.Id)], room.Waiting().Where(it => it.Step == 0).Select(it => it.Short()));
        Done(room.Accept(Ben, null, Noon));
        Assert.Empty(room.Waiting());
    }

    [Fact]
    public void A_handoff_waits_for_its_receiver_and_its_end_is_told_to_both()
    {
        var offer = Done(_room.OfferHandoff(Ana.Id, Ben, "My shift ends.", TimeSpan.FromMinutes(10), Noon));
        Assert.Equal([(NoticeKind.HandoffOffered, Ben.Id)], _room.ToldAtOnce().Select(it => it.Short()));
        Done(_room.ExpireHandoff(offer.Handoff, Noon.AddMinutes(10)));
        Assert.Equal([(NoticeKind.OfferEnded, Ana.Id), (NoticeKind.OfferEnded, Ben.Id)], _room.Waiting().Select(it => it.Short()));
    }

    [Fact]
    public void Taking_the_room_over_ends_every_offer_of_it()
    {
        Done(_room.OfferHandoff(Ana.Id, Ben, "My shift ends.", TimeSpan.FromMinutes(10), Noon));
        Done(_room.TakeCommand(Helen, "The client asks for us.", Noon));
        Assert.DoesNotContain(_room.Waiting(), it => it.Kind.IsAnOffer());
    }

    [Fact]
    public void A_question_waits_for_whoever_owns_the_room_by_then()
    {
        var asked = Done(_room.AskQuestion(Helen.Id, "Is any data exposed?", Noon));
        var offer = Done(_room.OfferHandoff(Ana.Id, Ben, "My shift ends.", TimeSpan.FromMinutes(10), Noon));
        Done(_room.AcceptHandoff(Ben, offer.Handoff, "Mine.", Noon));
        Assert.Equal([(NoticeKind.QuestionAsked, Ben.Id)], _room.Waiting().Select(it => it.Short()));
        Done(_room.AnswerQuestion(Ben.Id, asked.Id, "No.", Noon));
        Assert.Equal([(NoticeKind.QuestionAnswered, Helen.Id)], _room.Waiting().Select(it => it.Short()));
    }

    [Fact]
    public void A_verdict_ends_the_request_for_it()
    {
        var plan = Done(_room.AddDocument(Ana.Id, Lane.Internal, new StoredFile("plan.md", "text/markdown", 1, "ab12"), Noon));
        Done(_room.RequestReview(Ana.Id, Ben, Lane.Internal, "Safe?", null, Noon, plan.Id));
        Done(_room.RequestReview(Ana.Id, Helen, Lane.Internal, "And you?", null, Noon, plan.Id));
        Done(_room.GiveReview(Ben.Id, new PostedItem(plan.Id, plan.Lane), ReviewVerdict.Approved, "", Noon));
        Assert.Equal([(NoticeKind.ReviewAsked, Helen.Id)], _room.Waiting().Select(it => it.Short()));
    }

    [Fact]
    public void Sign_offs_wait_for_those_who_may_give_them_until_they_did()
    {
        Done(_room.ProposeResolution(Ana.Id, ResolutionPath.Fix, "Roll back.", SignOffs.Legal | SignOffs.Executive, Noon));
        Assert.Equal([(NoticeKind.SignOffNeeded, Helen.Id), (NoticeKind.SignOffNeeded, Noor.Id)], _room.Waiting().Select(it => it.Short()));
        Done(_room.ReviewResolution(Noor, ReviewVerdict.Approved, "", Noon));
        Assert.Equal([Helen.Id], _room.Waiting().Select(it => it.To));
        Done(_room.ReviewResolution(Helen, ReviewVerdict.Rejected, "Not yet.", Noon));
        Assert.Empty(_room.Waiting());
    }

    [Fact]
    public void The_owner_is_told_what_the_client_decided()
    {
        Room room = ARoom().OwnedBy(Ana).With(Ruth).AwaitingTheClient();
        Done(room.AcceptResolution(Ruth.Id, 5, "Thank you.", Noon));
        Assert.Equal([(NoticeKind.ClientDecided, Ana.Id), (NoticeKind.ClosingOwed, Ana.Id)], room.ToldAtOnce().Select(it => it.Short()));
    }

    [Fact]
    public void What_nobody_can_answer_in_a_closed_room_waits_no_longer()
    {
        Room room = ARoom().OwnedBy(Ana).With(Ben, Helen, Ruth).Resolved();
        Done(room.AskQuestion(Helen.Id, "Why?", Noon));
        Done(room.RequestReview(Ana.Id, Ben, Lane.Internal, "Safe?", Noon.AddHours(1), Noon));
        Done(room.PostMessage(Ruth.Id, Lane.Client, "Thanks.", Noon));
        Assert.Equal(3, room.Waiting().Select(it => it.Topic).Distinct().Count());
        Done(room.Close(Ana.Id, AClosing, Noon));
        Assert.Empty(room.Waiting());
    }
}
