using System.Text;
using EscalationRoom.Domain.People;

namespace EscalationRoom.Domain.Rooms;

/// <summary>The permission table as a page to read; <c>docs/permissions.md</c> is this text.</summary>
public static class PermissionsPage
{
    private const string Head =
        """
        # Who may do what

        Made from the one permission table that every door asks. An operation that is not listed is refused.

        `Y` in every room · `own` rooms they opened or were added to · `if added` rooms, or lanes, they were added to · `if owner` while they own the room ·
        `as commander` while they own the room or stand in for its owner, or where they were invited · `before acceptance` in their own rooms, until the first
        owner has accepted · `if counsel adds` only counsel opens it · `-` refused.

        A room that is closed or merged is read-only: operations marked *open* need a room that is neither, those marked *closed* one that is closed.
        Nobody reads the Privileged lane by rank. Being an administrator opens nothing.

        """;

    public static string Render()
    {
        var page = new StringBuilder(Head).Append('\n');
        var roles = Enum.GetValues<Role>();
        Append(page, ["Operation", "Room", .. roles.Select(it => it.ToString().ToLowerInvariant())]);
        Append(page, [.. roles.Select(_ => "---"), "---", "---"]);
        foreach (var it in Permissions.Operations)
        {
            Append(page, [$"`{it.Name}`", it.When.ToString().ToLowerInvariant(), .. roles.Select(role => Words(it.For(role)))]);
        }

        return page.ToString();
    }

    private static void Append(StringBuilder page, IEnumerable<string> cells) => page.Append("| ").AppendJoin(" | ", cells).Append(" |\n");

    private static string Words(Verdict verdict) => verdict switch
    {
        Verdict.No => "-",
        Verdict.Yes => "Y",
        Verdict.Own => "own",
        Verdict.IfAdded => "if added",
        Verdict.IfOwner => "if owner",
        Verdict.IfCommander => "as commander",
        Verdict.BeforeAcceptance => "before acceptance",
        Verdict.ByCounsel => "if counsel adds",
    };
}
