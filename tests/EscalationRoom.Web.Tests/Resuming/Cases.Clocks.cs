using EscalationRoom.Domain.Clocks;

namespace EscalationRoom.Web.Tests.Resuming;

/// <summary>What was promised, and how it stands.</summary>
internal static partial class Cases
{
    private static readonly Missed[] Clocks =
    [
        Missed.Of("room.clock.pause", ["clock.paused"], async it =>
        {
            await AcceptAsync(it);
            return () => PauseAsync(it);
        }),
        Missed.Of("room.clock.resume", ["clock.resumed"], async it =>
        {
            await AcceptAsync(it);
            await PauseAsync(it);
            return () => it.AskAsync("u-priya", "pauses/end", new { pause = "awaitingThirdParty", why = "They answered." });
        }),
        Missed.Of("room.clock.tell", ["clock.warned", "clock.breached"], async it =>
        {
            await AcceptAsync(it);
            await it.ChangeAsync(room => room.TellDueClocks(room.Clocks!.NextDue!.Value));
            return () => it.ChangeAsync(room => room.TellDueClocks(it.Now.AddDays(30)));
        }),
        Missed.Of("room.promise.apply", ["promise.applied", "clock.recalculated"], async it =>
        {
            await AcceptAsync(it);
            return () => it.ChangeAsync(room => room.ApplyPromise(new PromiseTable(2, PromiseTable.Shipped.Rows.Replace("4h", "5h", StringComparison.Ordinal).Replace("24h", "25h", StringComparison.Ordinal)), "Ada Lindqvist", it.Now));
        }),
        Missed.Of("room.calendar.apply", ["calendar.applied"], async it =>
        {
            await AcceptAsync(it);
            var later = CalendarText.Shipped.Select(text => text with { Hours = "Mon-Fri 10:00-16:00" }).ToArray();
            return () => it.ChangeAsync(room => room.ApplyCalendar(CalendarSet.Read(2, later).Value!, "Ada Lindqvist", it.Now));
        }),
        Missed.Of("room.severity.raise", ["escalation.severityChanged", "clock.recalculated"], async it =>
        {
            await AcceptAsync(it);
            return () => it.AskAsync("u-priya", "severity", new { severity = "Sev1" });
        }),
    ];

    private static async Task AcceptAsync(Play it)
    {
        await it.StartUnacceptedAsync();
        await it.AskAsync("u-priya", "accept", new { });
    }

    private static Task<System.Text.Json.JsonElement> PauseAsync(Play it) =>
        it.AskAsync("u-priya", "pauses", new { pause = "awaitingThirdParty", thirdParty = "Netco", reference = "N-17", until = it.Now.AddDays(1) });
}
