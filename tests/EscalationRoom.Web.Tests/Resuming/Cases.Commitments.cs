namespace EscalationRoom.Web.Tests.Resuming;

/// <summary>What the client was told to rely on.</summary>
internal static partial class Cases
{
    private static readonly Missed[] Commitments =
    [
        Missed.Of("room.commitment.make", ["commitment.made"], MakeAsync),
        Missed.Of("room.commitment.fulfil", ["commitment.fulfilled"], async it =>
        {
            var made = await MakeAsync(it);
            var item = await it.SayAsync("u-priya", "Client", "All sites are back.");
            return () => it.AskAsync("u-priya", $"commitments/{made}/fulfil", new { item });
        }),
        Missed.Of("room.commitment.renegotiate", ["commitment.renegotiated", "message.posted"], async it =>
        {
            var made = await MakeAsync(it);
            return () => it.AskAsync("u-priya", $"commitments/{made}/renegotiate", new { text = "One hour more.", due = it.Now.AddHours(2) });
        }),
        Missed.Of("room.commitment.withdraw", ["commitment.withdrawn", "message.posted"], async it =>
        {
            var made = await MakeAsync(it);
            return () => it.AskAsync("u-priya", $"commitments/{made}/withdraw", new { text = "It is not needed any more." });
        }),
    ];

    private static async Task<Guid> MakeAsync(Play it) =>
        (await it.AskAsync("u-priya", "commitments/", new { kind = "nextUpdate", what = "Next update", due = it.Now.AddHours(1) })).GetProperty("eventId").GetGuid();
}
