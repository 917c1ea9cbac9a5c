using EscalationRoom.Domain.People;
using EscalationRoom.Domain.Rooms;

namespace EscalationRoom.Domain.Intake;

/// <summary>A file added to a draft. It becomes a document of its lane when the draft is submitted.</summary>
/// <param name="Id">Of the command that added it.</param>
public sealed record DraftFile(Guid Id, Lane Lane, StoredFile File, PersonId By, DateTimeOffset At)
{
    public const int Most = 20;

    /// <summary>Lanes that are open from the start and that whoever drafts may write in.</summary>
    public static Refusal? RefuseLane(Lane lane) => lane is Lane.Client or Lane.Internal ? null : new DraftFilesGoToClientOrInternal();

    /// <param name="there">Files the draft holds already.</param>
    /// <param name="most">Bytes it may hold.</param>
    public Refusal? RefuseBeside(IReadOnlyList<DraftFile> there, long most) =>
        there.Count >= Most || there.Sum(it => it.File.Size) + File.Size > most ? new TheDraftIsFull() : null;
}

public sealed record DraftFilesGoToClientOrInternal() : Refusal("A draft's files stand in the Internal or the Client lane. Choose one of these, or add the file in the room.");

public sealed record TheDraftIsFull() : Refusal($"A draft holds at most {DraftFile.Most} files, together no larger than a room's. Take one out, or add this one in the room.");

public sealed record NoSuchDraftFile() : Refusal("That file is not in this draft any more. Reload the page.");
