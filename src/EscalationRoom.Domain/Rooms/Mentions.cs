using System.Globalization;
using System.Text.RegularExpressions;
using EscalationRoom.Domain.People;

namespace EscalationRoom.Domain.Rooms;

/// <summary>
/// Who a text calls: <c>@Given.Family</c>, <c>@given</c>, accents or not, <c>@owner</c>, or everybody with <c>@room</c>. Only those who
/// read the lane are ever named.
/// </summary>
internal static partial class Mentions
{
    public static PersonId[] Find(string text, Lane lane, IReadOnlyCollection<Participant> participants, PersonId owner, IReadOnlyList<PersonId> picked)
    {
        if (picked.Count == 0 && !text.Contains('@', StringComparison.Ordinal))
        {
            return [];
        }

        var names = Called().Matches(text).Select(it => it.Groups[1].Value.TrimEnd('.', '-')).ToArray();
        return [.. participants
            .Where(it => it.Reads.Has(lane) && (picked.Contains(it.Id) || names.Any(name => IsName(name, it) || IsRole(name, it, owner))))
            .Select(it => it.Id)];
    }

    private static bool IsName(string called, Participant who) =>
        IsSame(called, who.Name.Replace(' ', '.')) || IsSame(called, who.Name.Split(' ')[0]);

    private static bool IsRole(string called, Participant who, PersonId owner) =>
        IsSame(called, "room") || (who.Id == owner && IsSame(called, "owner"));

    private static bool IsSame(string one, string other) =>
        CultureInfo.InvariantCulture.CompareInfo.Compare(one, other, CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace) == 0;

    [GeneratedRegex(@"(?<![\p{L}\p{N}._-])@([\p{L}\p{M}\p{N}._-]+)")]
    private static partial Regex Called();
}
