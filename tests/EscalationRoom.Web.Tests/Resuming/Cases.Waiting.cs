using System.Text.Json;

namespace EscalationRoom.Web.Tests.Resuming;

/// <summary>What one person is asked for, and what goes on after closing.</summary>
internal static partial class Cases
{
    private static readonly Missed[] Waiting =
    [
        Missed.Of("room.return", ["escalation.returned"], async it =>
        {
            await it.StartUnacceptedAsync();
            return () => it.AskAsync("u-priya", "return", new { missing = "Which sites?" });
        }),
        Missed.Of("room.resubmit", ["escalation.resubmitted"], async it =>
        {
            await it.StartUnacceptedAsync();
            await it.AskAsync("u-priya", "return", new { missing = "Which sites?" });
            return () => it.AskAsync("u-mira", "resubmit", new { added = "All 14." });
        }),
        Missed.Of("room.information.request", ["information.requested"], it => AskForAsync(it, "u-mira")),
        Missed.Of("room.information.request", ["information.requested"], it => AskForAsync(it, "c-ruth")) with { Name = "information from the client" },
        Missed.Of("room.information.answer", ["information.answered"], async it =>
        {
            var asked = await AskForAsync(it, "u-mira");
            return () => it.AskAsync("u-mira", $"information/{asked}/answer", new { text = "All of them." });
        }),
        Missed.Of("room.information.withdraw", ["information.withdrawn"], async it =>
        {
            var asked = await AskForAsync(it, "c-ruth");
            return () => it.AskAsync("u-priya", $"information/{asked}/withdraw", new { });
        }),
        Missed.Of("room.clock.tell", ["information.lapsed"], async it =>
        {
            await AcceptAsync(it);
            await AskForAsync(it, "u-mira");
            return () => it.ChangeAsync(room => room.TellDueClocks(it.Now.AddHours(2)));
        }),
        Missed.Of("room.close", ["closing.announced", "escalation.closed", "task.opened"], async it =>
        {
            await PromiseAsync(it);
            return () => it.CloseAsync();
        }) with { Name = "closing with a promise still open" },
        Missed.Of("room.task.finish", ["task.done", "commitment.fulfilled"], async it =>
        {
            var task = await TaskAsync(it);
            return () => it.AskAsync("u-priya", $"tasks/{task}/finish", new { text = "It went out today." });
        }),
        Missed.Of("room.task.waive", ["task.waived", "commitment.withdrawn"], async it =>
        {
            var task = await TaskAsync(it);
            return () => it.AskAsync("u-priya", $"tasks/{task}/waive", new { text = "You do not need it any more." });
        }),
    ];

    private static async Task<Guid> AskForAsync(Play it, string person) =>
        (await it.AskAsync("u-priya", "information/", new { person, question = "Which sites?", due = it.Now.AddHours(1) })).GetProperty("eventId").GetGuid();

    private static Task<JsonElement> PromiseAsync(Play it) => it.AskAsync("u-priya", "commitments/", new { kind = "deliverable", what = "A written report", due = it.Now.AddDays(1) });

    private static async Task<Guid> TaskAsync(Play it)
    {
        await PromiseAsync(it);
        await it.CloseAsync();
        return (await it.ReadAsync("u-priya", "tasks/")).GetProperty("tasks")[0].GetProperty("id").GetGuid();
    }
}
