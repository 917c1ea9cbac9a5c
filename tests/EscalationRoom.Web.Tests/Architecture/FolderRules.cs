using System.Text.RegularExpressions;

namespace EscalationRoom.Web.Tests.Architecture;

public sealed partial class FolderRules
{
    private static readonly string[] Shared = ["Rooms", "Shell"];

    [Theory]
    [InlineData("EscalationRoom.Domain")]
    [InlineData("EscalationRoom.Data")]
    [InlineData("EscalationRoom.Identity")]
    [InlineData("EscalationRoom.Web")]
    public void Folders_are_named_for_what_people_do(string project) =>
        Assert.DoesNotContain(SourceTree.Files(project), it => KindNames().IsMatch(it.Path));

    [Fact]
    public void A_feature_uses_rooms_and_shell_but_never_a_sibling()
    {
        var features = SourceTree.Files("EscalationRoom.Web").Select(it => it.Feature).Distinct().Where(it => !it.EndsWith(".cs", StringComparison.Ordinal)).ToList();
        var crossed =
            from file in SourceTree.Files("EscalationRoom.Web")
            where file.Path.Contains('/', StringComparison.Ordinal) && !file.Path.EndsWith("RoomPage.razor", StringComparison.Ordinal)
            from sibling in features
            where sibling != file.Feature && !Shared.Contains(sibling) && Regex.IsMatch(file.Text, $@"using EscalationRoom\.Web\.{sibling}\b")
            where file.Feature is not "Admin" and not "Shell"
            select $"{file.Path} uses {sibling}";
        Assert.Empty(crossed);
    }

    [Fact]
    public void The_domain_is_pure()
    {
        Assert.DoesNotContain(
            SourceTree.Files("EscalationRoom.Domain"),
            it => it.Uses("async ") || it.Uses("TimeProvider") || it.Uses("System.IO") || it.Uses("Microsoft."));
        var packages = File.ReadAllText(Path.Combine(SourceTree.Root, "src/EscalationRoom.Domain/EscalationRoom.Domain.csproj"));
        Assert.Equal(["NodaTime"], PackageReferences().Matches(packages).Select(it => it.Groups[1].Value));
    }

    [Fact]
    public void Projects_look_one_way() =>
        Assert.Multiple(
            () => Assert.DoesNotContain(SourceTree.Files("EscalationRoom.Domain"), it => it.Uses("EscalationRoom.Data") || it.Uses("EscalationRoom.Web")),
            () => Assert.DoesNotContain(SourceTree.Files("EscalationRoom.Data"), it => it.Uses("EscalationRoom.Web") || it.Uses("EscalationRoom.Identity")),
            () => Assert.DoesNotContain(SourceTree.Files("EscalationRoom.Identity"), it => it.Uses("EscalationRoom.Web.")));

    [Fact]
    public void No_two_lines_of_the_server_log_share_a_number()
    {
        string[] projects = ["EscalationRoom.Data", "EscalationRoom.Identity", "EscalationRoom.Web"];
        var numbers = projects.SelectMany(SourceTree.Files).SelectMany(it => LogNumbers().Matches(it.Text)).Select(it => it.Groups[1].Value).ToList();
        Assert.NotEmpty(numbers);
        Assert.Equal(numbers.Distinct(), numbers);
    }

    [GeneratedRegex(@"\[LoggerMessage\((\d+)")]
    private static partial Regex LogNumbers();

    [GeneratedRegex("(^|/)(Common|Core|Helpers?|Utils?|Managers?|Services|Models|DTOs?|Extensions|Infrastructure|Abstractions)/")]
    private static partial Regex KindNames();

    [GeneratedRegex("PackageReference Include=\"([^\"]+)\"")]
    private static partial Regex PackageReferences();
}
