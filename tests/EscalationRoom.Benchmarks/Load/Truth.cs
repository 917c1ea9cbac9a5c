using EscalationRoom.Benchmarks.Contenders;
using EscalationRoom.Benchmarks.Report;

namespace EscalationRoom.Benchmarks.Load;

/// <summary>Speed counts only if nothing was lost: rows = sends, nobody misses anything, nothing out of order.</summary>
internal sealed class Truth
{
    private readonly StartedProduct? _product;
    private readonly long _rowsBefore;

    private Truth(StartedProduct? product, long rowsBefore) => (_product, _rowsBefore) = (product, rowsBefore);

    public static async Task<Truth> BeforeAsync(Contender product) =>
        product is StartedProduct started ? new Truth(started, await started.StoredMessagesAsync()) : new Truth(null, 0);

    public async Task CheckAsync(string scenario, Crowd crowd, Findings findings)
    {
        await crowd.SettleAsync(TimeSpan.FromSeconds(10));
        var missing = crowd.Members.Sum(it => it.Order.Missing + Math.Max(0, crowd.AnsweredIn(it.Room) - it.Order.Messages));
        var disorder = crowd.Members.Sum(it => it.Order.OutOfOrder);
        var rows = _product is null ? (long?)null : await _product.StoredMessagesAsync() - _rowsBefore;
        var rowsHold = rows is null || (rows >= crowd.Answered && rows <= crowd.Answered + crowd.Failed);
        findings.Check(
            scenario,
            missing == 0 && disorder == 0 && rowsHold,
            $"{crowd.Answered:#,0} sends answered, {rows?.ToString("#,0", null) ?? "not ours to count"} rows, {crowd.Failed:#,0} unanswered, {missing} missing, {disorder} out of order, {crowd.Received:#,0} deliveries");
    }
}
