namespace EscalationRoom.Web.Tests.Resuming;

/// <summary>What people say, and what is said about it later.</summary>
internal static partial class Cases
{
    private static readonly Missed[] Words =
    [
        Missed.Of("room.message.post", ["message.posted"], it => it.SayAsync("u-priya", "Client", "Restored, @Ruth.")),
        Said("an answer to an edited message", "message.posted", async (it, message) =>
        {
            await it.AskAsync("u-priya", $"messages/{message}/edit", new { text = "Restored at 14:02." });
            return () => it.SayAsync("c-ruth", "Client", "Thank you.", replyTo: message);
        }),
        Said("the message somebody answered is edited", "message.edited", async (it, message) =>
        {
            await it.SayAsync("c-ruth", "Client", "Thank you.", replyTo: message);
            return () => it.AskAsync("u-priya", $"messages/{message}/edit", new { text = "Restored at 14:02." });
        }),
        Said("the message somebody answered is deleted", "message.deleted", async (it, message) =>
        {
            await it.SayAsync("c-ruth", "Client", "Thank you.", replyTo: message);
            return () => it.AskAsync("u-priya", $"messages/{message}/delete", new { });
        }),
        Said("an answer to a deleted message's answer", "message.posted", async (it, message) =>
        {
            var answer = await it.SayAsync("c-ruth", "Client", "Thank you.", replyTo: message);
            await it.AskAsync("c-ruth", $"messages/{answer}/delete", new { });
            return () => it.SayAsync("u-priya", "Client", "You are welcome.", replyTo: answer);
        }),
        Said("room.message.edit", "message.edited", (it, message) => it.AskAsync("u-priya", $"messages/{message}/edit", new { text = "Restored at 14:02." })),
        Said("room.message.delete", "message.deleted", (it, message) => it.AskAsync("u-priya", $"messages/{message}/delete", new { })),
        Said("room.message.react", "message.reacted", (it, message) => it.AskAsync("c-ruth", $"messages/{message}/reactions", new { sign = "👍" })),
        Said("a reaction taken back", "message.reacted", async (it, message) =>
        {
            await it.AskAsync("c-ruth", $"messages/{message}/reactions", new { sign = "👍" });
            return () => it.AskAsync("c-ruth", $"messages/{message}/reactions", new { sign = "👍", isOn = false });
        }),
        Said("room.message.pin", "message.pinned", (it, message) => it.AskAsync("u-priya", $"messages/{message}/pin", new { })),
        Said("a pin taken back", "message.pinned", async (it, message) =>
        {
            await it.AskAsync("u-priya", $"messages/{message}/pin", new { });
            return () => it.AskAsync("u-priya", $"messages/{message}/pin", new { isOn = false });
        }),
        Missed.Of("room.document.add", ["document.added"], it => it.ShareAsync("u-helen", "Executive", "call.pdf")),
        Missed.Of("room.document.revise", ["document.added"], async it =>
        {
            var document = await it.ShareAsync("c-ruth", "Client", "ours.pdf");
            return () => it.ShareAsync("c-ruth", "Client", "ours-2.pdf", document);
        }),
    ];

    /// <summary>Something done to a message of Priya's.</summary>
    private static Missed Said(string name, string brings, Func<Play, Guid, Task<Func<Task>>> prepare) =>
        Missed.Of(OperationOf(name, brings), [brings], async it => await prepare(it, await it.SayAsync("u-priya", "Client", "Restored at two."))) with { Name = name };

    private static Missed Said(string name, string brings, Func<Play, Guid, Task> command) =>
        Said(name, brings, (it, message) => Task.FromResult(() => command(it, message)));

    private static string OperationOf(string name, string brings) => name.StartsWith("room.", StringComparison.Ordinal) ? name : brings switch
    {
        "message.posted" => "room.message.post",
        "message.edited" => "room.message.edit",
        "message.deleted" => "room.message.delete",
        "message.reacted" => "room.message.react",
        _ => "room.message.pin",
    };
}
