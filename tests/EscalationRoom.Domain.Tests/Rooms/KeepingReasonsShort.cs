using EscalationRoom.Domain.Rooms;
using static EscalationRoom.Domain.Tests.People;
using static EscalationRoom.Domain.Tests.RoomBuilder;

namespace EscalationRoom.Domain.Tests.Rooms;

/// <summary>Every text a person can hand in has the same limit, not only messages.</summary>
public sealed class KeepingReasonsShort
{
    private static readonly string Novel = new('n', Room.LongestText + 1);

    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    private readonly Room _room = ARoom().OwnedBy(Ana).With(Ben);

    [Fact]
    public void In_a_handoff()
    {
        _room.Refuses<TheTextIsTooLong>(it => it.OfferHandoff(Ana.Id, Ben, Novel, Hour, Noon).Refusal);
        var offer = Done(_room.OfferHandoff(Ana.Id, Ben, "Yours.", Hour, Noon)).Handoff;
        _room.Refuses<TheTextIsTooLong>(it => it.AcceptHandoff(Ben, offer, Novel, Noon).Refusal);
        _room.Refuses<TheTextIsTooLong>(it => it.DeclineHandoff(Ben.Id, offer, Novel, Noon).Refusal);
    }

    [Fact]
    public void In_taking_and_returning_command()
    {
        _room.Refuses<TheTextIsTooLong>(it => it.TakeCommand(Helen, Novel, Noon).Refusal);
        Done(_room.TakeCommand(Helen, "The board asked.", Noon));
        _room.Refuses<TheTextIsTooLong>(it => it.ReturnCommand(Helen, Ana, Novel, Noon).Refusal);
    }

    [Fact]
    public void In_every_other_reason()
    {
        _room.Refuses<TheTextIsTooLong>(it => it.Elevate(Ana.Id, Helen, Novel, Hour, Noon).Refusal);
        _room.Refuses<TheTextIsTooLong>(it => it.ChangeSeverity(Ana.Id, Severity.Sev1, Novel, Noon).Refusal);
        _room.Refuses<TheTextIsTooLong>(it => it.RemoveParticipant(Ana.Id, Ben.Id, Novel, Noon).Refusal);
    }

    [Fact]
    public void In_routing_and_declining_a_room()
    {
        Room room = ARoom().NotAcceptedYet();
        room.Refuses<TheTextIsTooLong>(it => it.OfferRoom(Ana, Novel, Noon, Noon).Refusal);
        Done(room.OfferRoom(Ana, "Fits.", Noon, Noon));
        room.Refuses<TheTextIsTooLong>(it => it.Decline(Ana.Id, Novel, Noon).Refusal);
    }

    [Fact]
    public void A_file_has_a_name_of_at_most_255_characters()
    {
        var file = new StoredFile(new string('f', Room.LongestFileName), "text/plain", 1, "ab12");
        var added = Done(_room.AddDocument(Ana.Id, Lane.Internal, file, Noon));
        _room.Refuses<AFileNeedsAName>(it => it.AddDocument(Ana.Id, Lane.Internal, file with { Name = file.Name + "f" }, Noon).Refusal);
        _room.Refuses<AFileNeedsAName>(it => it.ReviseDocument(Ana.Id, added.Document, file with { Name = " " }, Noon).Refusal);
    }
}
