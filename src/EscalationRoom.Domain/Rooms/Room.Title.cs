using EscalationRoom.Domain.Intake;
using EscalationRoom.Domain.People;

namespace EscalationRoom.Domain.Rooms;

public sealed partial class Room
{
    /// <summary>Gives the escalation another title. The client sees titles, so the old one stays in their record, too.</summary>
    /// <param name="seen">The title its author had before their eyes. What they did not see is not written over.</param>
    public Result<EscalationRetitled> Retitle(PersonId by, string title, string seen, DateTimeOffset now)
    {
        var given = title.Trim();
        if (RefuseTitle(given, seen) is { } refusal)
        {
            return refusal;
        }

        (var before, Title) = (Title, given);
        Record(Lane.Client, by, now, new RetitlingAnnounced(before, given));
        return Record(Lane.Internal, by, now, new EscalationRetitled(before, given));
    }

    private Refusal? RefuseTitle(string given, string seen) => given switch
    {
        { Length: 0 or > Completeness.LongestTitle } => new ATitleSaysWhatItIsAbout(),
        _ when seen != Title => new SomebodyRetitledItMeanwhile(Title),
        _ when given == Title => new ItHasThatTitleAlready(),
        _ => null,
    };
}

public sealed record EscalationRetitled(string From, string To) : RoomEvent;

/// <summary>What the client reads of it.</summary>
public sealed record RetitlingAnnounced(string From, string To) : RoomEvent;

public sealed record ATitleSaysWhatItIsAbout() : Refusal($"Give a title of at most {Completeness.LongestTitle} characters.");

public sealed record SomebodyRetitledItMeanwhile(string Title) : Refusal($"Somebody gave it another title meanwhile: {VisibleText.Of(Title)}. Look at that one first.");

public sealed record ItHasThatTitleAlready() : Refusal("It has that title already. Write another one, or leave it.");
