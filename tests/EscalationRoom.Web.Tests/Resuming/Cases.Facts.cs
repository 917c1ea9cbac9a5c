using System.Text.Json;

namespace EscalationRoom.Web.Tests.Resuming;

/// <summary>What is written down beside the talk: where things stand, questions to the owner, notes and verdicts.</summary>
internal static partial class Cases
{
    private static readonly Missed[] Facts =
    [
        Missed.Of("room.retitle", ["retitling.announced", "escalation.retitled"], it => it.AskAsync("u-priya", "title", new { title = "Booking slow at three sites" })),
        Missed.Of("room.situation.update", ["situation.updated"], it => StandsAsync(it, "Internal", 0)),
        Missed.Of("room.situation.update", ["situation.updated"], async it =>
        {
            await StandsAsync(it, "Client", 0);
            return () => StandsAsync(it, "Client", 1);
        }) with { Name = "a newer situation for the client" },
        Missed.Of("room.question.ask", ["message.posted", "question.asked"], it => AskOwnerAsync(it)),
        Missed.Of("room.question.answer", ["message.posted", "question.answered"], async it =>
        {
            var question = await AskOwnerAsync(it);
            return () => it.AskAsync("u-priya", $"questions/{question}/answer", new { text = "No sign of it." });
        }),
        Missed.Of("room.question.withdraw", ["question.withdrawn"], async it =>
        {
            var question = await AskOwnerAsync(it);
            return () => it.AskAsync("u-helen", $"questions/{question}/withdraw", new { });
        }),
        Missed.Of("room.note.record", ["note.recorded"], it => it.AskAsync("u-priya", "notes", new { lane = "Internal", text = "Service restored.", source = "Monitoring" })),
        Missed.Of("room.note.record", ["note.recorded"], it => it.AskAsync("u-priya", "can-report", new { conditions = "Up.", actions = "Watching.", needs = "Nothing." })) with { Name = "a report of conditions, actions and needs" },
        Missed.Of("room.review.request", ["review.requested"], it => RequestAsync(it)),
        Missed.Of("room.review.give", ["review.given"], async it =>
        {
            var request = await RequestAsync(it);
            return () => it.AskAsync("u-noor", $"reviews/{request}", new { verdict = "rejected", note = "Not like this." });
        }),
    ];

    private static Task<JsonElement> StandsAsync(Play it, string lane, int seen) =>
        it.AskAsync("u-priya", "situation", new { lane, seen, happened = $"The pool was too small ({seen}).", impact = "All sites.", tried = "A restart.", nextStep = "Watch." });

    private static async Task<Guid> AskOwnerAsync(Play it) =>
        (await it.AskAsync("u-helen", "questions/", new { text = "Is any data exposed?" })).GetProperty("eventId").GetGuid();

    private static async Task<Guid> RequestAsync(Play it) =>
        (await it.AskAsync("u-priya", "reviews/", new { reviewer = "u-noor", lane = "Internal", question = "May we say this?", due = it.Now.AddHours(1) })).GetProperty("eventId").GetGuid();
}
