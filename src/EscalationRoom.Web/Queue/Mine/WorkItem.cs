using EscalationRoom.Data.Timeline;
using EscalationRoom.Domain.Rooms;

namespace EscalationRoom.Web.Queue.Mine;

/// <summary>Something that waits for one person, and where it is done.</summary>
/// <param name="Icon">Its name in <c>icons.svg</c>.</param>
/// <param name="Why">Why it is theirs, in a few words.</param>
/// <param name="Words">What it is about.</param>
/// <param name="Due">When it must be done; nothing when nobody said.</param>
/// <param name="Does">What the reader does there.</param>
public sealed record WorkItem(string Icon, string Why, RoomKey Room, string Words, DateTimeOffset? Due, string Link, string Does)
{
    /// <summary>Of a room that is offered: first or as a handoff.</summary>
    public static WorkItem Offer(QueueRow it) => new(
        it.Asked!.IsHandoff ? "swap" : "flag",
        it.Asked.IsHandoff ? $"{it.OwnerName} hands this off to you" : "You are asked to accept this",
        it.Key,
        $"{it.Title} · {it.ClientName}",
        it.Asked.Until,
        $"/r/{it.Key}",
        "Accept or decline");

    public static WorkItem SignOff(QueueRow it) => new(
        "scale", "Your sign-off is missing", it.Key, $"{it.Title} · {it.ClientName}", it.Due?.At, $"/r/{it.Key}", "Read and decide");

    public static WorkItem Answer(OpenAsk it) => new(
        it.Asked.Kind switch { AskKind.Review => "eye", AskKind.Task => "flag", AskKind.Question or AskKind.Information => "chat" },
        it.Asked.Kind switch
        {
            AskKind.Review => $"{it.ByName} asks for your verdict",
            AskKind.Information => $"{it.ByName} asks you for information",
            AskKind.Task => "The client was promised this, and the room is closed",
            AskKind.Question => $"{it.ByName} asks",
        },
        it.Room,
        it.Asked.Words,
        it.Asked.Due,
        $"/r/{it.Room}/m/{(it.Asked.Kind is AskKind.Task ? it.Asked.Id : it.Asked.Subject ?? it.Asked.Id)}",
        it.Asked.Kind switch { AskKind.Review => "Give verdict", AskKind.Task => "Do it or waive it", AskKind.Question or AskKind.Information => "Answer" });

    public static WorkItem Promise(OpenCommitment it) => new(
        "clock",
        it.Commitment.Kind is CommitmentKind.ClientDeadline ? "The client needs this" : "The client was promised this",
        it.Room,
        $"{it.Commitment.What} · {it.Title}",
        it.Commitment.Due,
        $"/r/{it.Room}",
        it.Commitment.Kind is CommitmentKind.NextUpdate ? "Post the update" : "Keep or move it");
}
