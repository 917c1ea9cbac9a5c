using System.Text.RegularExpressions;

namespace EscalationRoom.Web.Tests.Architecture;

/// <summary>A double click, or a click on a slow line that is made again, asks once: the command's id is there before the click.</summary>
public sealed partial class OneCommandPerIntent
{
    [Fact]
    public void No_page_makes_a_commands_id_while_it_is_being_asked()
    {
        var lines = SourceTree.Files("EscalationRoom.Web").Where(it => it.Path.EndsWith(".razor", StringComparison.Ordinal) || it.Path.Contains("RoomCalls", StringComparison.Ordinal))
            .SelectMany(file => file.Text.Split('\n').Where(it => it.Contains("Guid.NewGuid()", StringComparison.Ordinal)).Select(line => $"{file.Path}: {line.Trim()}")).ToList();
        Assert.NotEmpty(lines);
        Assert.All(lines, it => Assert.Matches(MadeBefore(), it));
    }

    /// <summary>As the component comes, or as its form opens.</summary>
    [GeneratedRegex(@": private (readonly )?\w+ \w+|_command\b.* = ")]
    private static partial Regex MadeBefore();
}
