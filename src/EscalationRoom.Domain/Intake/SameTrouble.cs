namespace EscalationRoom.Domain.Intake;

/// <summary>Whether two stories seem to be one: enough of the shorter one's telling words stand in the other. No model, no order of words.</summary>
public static class SameTrouble
{
    private const double Enough = 0.4;

    private const int LeastShared = 2;

    /// <summary>Endings are cut, so that "failing" and "failed" are one word.</summary>
    private const int StemLength = 4;

    private static readonly HashSet<string> Empty = ["about", "after", "again", "been", "client", "could", "from", "have", "into", "since", "that", "their", "them", "there", "this", "with", "were", "when", "which", "would"];

    public static bool Looks(string known, params string[] told) => Likeness(known, string.Join(' ', told)) >= Enough;

    /// <returns>From 0 to 1.</returns>
    public static double Likeness(string one, string other)
    {
        var (left, right) = (Stems(one), Stems(other));
        var shared = left.Intersect(right).Count();
        return shared < LeastShared ? 0 : (double)shared / Math.Min(left.Count, right.Count);
    }

    private static HashSet<string> Stems(string text) =>
    [
        .. text.ToLowerInvariant().Split([.. text.Where(it => !char.IsLetterOrDigit(it)).Distinct(), ' '], StringSplitOptions.RemoveEmptyEntries)
            .Where(it => it.Length >= 4 && !Empty.Contains(it))
            .Select(it => it.Length > StemLength ? it[..StemLength] : it),
    ];
}
