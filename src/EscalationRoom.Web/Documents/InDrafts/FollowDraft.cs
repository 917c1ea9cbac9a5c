using EscalationRoom.Data.Intake;
using EscalationRoom.Data.People;
using EscalationRoom.Data.Timeline;
using EscalationRoom.Domain.Intake;
using EscalationRoom.Domain.People;
using EscalationRoom.Domain.Rooms;
using EscalationRoom.Domain;
using EscalationRoom.Web.Documents.Uploads;

namespace EscalationRoom.Web.Documents.InDrafts;

/// <summary>Puts a file that has arrived where its draft is by now: a draft that was submitted while the file was on its way is a room.</summary>
internal sealed class FollowDraft(DraftShelf shelf, UploadDocument documents, PeopleDirectory people, TimeProvider clock)
{
    /// <summary>Submitting takes less; whoever broke off keeps others waiting no longer than this.</summary>
    private const int MostLooks = 40;

    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(250);

    /// <param name="most">Bytes a draft may hold.</param>
    public async Task<Result<TakenFile>> PutAsync(PersonId by, DraftId draft, DraftFile file, long most, CancellationToken cancellation)
    {
        for (var left = MostLooks; ; left--)
        {
            var added = await shelf.AddFileAsync(by, draft, file, most, cancellation);
            if (added.Refusal is not DraftNotFound || await shelf.FindAsync(by, draft, cancellation) is not { } now)
            {
                return added.Value is { } there ? new TakenFile(there, null) : Result<TakenFile>.FromRefusal(added.Refusal!);
            }

            if (now.Room is { } room)
            {
                return await PlaceAsync(by, room, file, cancellation);
            }

            if (left == 0)
            {
                return new SomebodyIsSubmittingThis(people.Find(now.SubmittedBy ?? now.By)?.Name ?? "Somebody");
            }

            await Task.Delay(BetweenLooks, clock, cancellation);
        }
    }

    private async Task<Result<TakenFile>> PlaceAsync(PersonId by, RoomKey room, DraftFile file, CancellationToken cancellation)
    {
        var placed = await documents.PlaceAsync(room, by, file.Id, file.Lane, file.File, cancellation);
        return placed.IsDone ? new TakenFile(file, room) : new TheDraftBecameARoomMeanwhile(room, ReasonOf(placed.Refusal));
    }

    private static string ReasonOf(Refusal refusal) => refusal is RoomNotFound ? "You are not in it. Ask whoever submitted it to add you, and share the file there." : refusal.Reason;
}

/// <summary>A file that was sent to a draft, and where it stands.</summary>
/// <param name="Room">The room that the draft had become when the file arrived; nothing while it is a draft.</param>
internal sealed record TakenFile(DraftFile File, RoomKey? Room);

public sealed record TheDraftBecameARoomMeanwhile(RoomKey Room, string Why)
    : Refusal($"This draft was submitted while the file was on its way: it is {Room} now, and the file was not taken there. {Why}");
