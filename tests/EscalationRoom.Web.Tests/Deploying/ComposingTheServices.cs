using System.Text.RegularExpressions;
using EscalationRoom.Web.Tests.Architecture;

namespace EscalationRoom.Web.Tests.Deploying;

/// <summary>What the compose file and the Dockerfiles promise, read as text: no container engine is needed.</summary>
public sealed partial class ComposingTheServices
{
    private static readonly string Compose = Read("docker-compose.yml");

    /// <summary>Settings without an option class of their own.</summary>
    private static readonly string[] Plain = ["PublicBaseUrl", "AllowInsecure", "ConnectionStrings:Main", "ConnectionStrings:Redis"];

    [Fact]
    public void Everything_it_sets_is_a_setting_the_code_reads()
    {
        var names = SettingNames().Matches(Compose).Select(it => it.Groups[1].Value.Replace("__", ":", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(names);
        Assert.All(names, it => Assert.True(Plain.Contains(it) || Settings.Defaults.ContainsKey(it), $"Nothing reads {it}."));
    }

    [Fact]
    public void Secrets_have_no_default_and_are_asked_for_by_name()
    {
        var secrets = SecretLines().Matches(Compose).Select(it => it.Value).ToList();
        Assert.NotEmpty(secrets);
        Assert.All(secrets, it => Assert.Matches(@"""\$\{[A-Z_]+:\?[^}]+\}""", it));
        var example = Read("src/deploy/example.env");
        Assert.All(Variables().Matches(Compose).Select(it => it.Groups[1].Value), it => Assert.Contains($"{it}=", example, StringComparison.Ordinal));
    }

    [Fact]
    public void Without_TLS_it_listens_on_this_machine_only()
    {
        var ports = Ports().Matches(Compose).Select(it => it.Groups[1].Value).ToList();
        Assert.NotEmpty(ports);
        Assert.All(ports, it => Assert.StartsWith("127.0.0.1:", it, StringComparison.Ordinal));
    }

    [Fact]
    public void Foreign_images_name_their_version()
    {
        var images = Images().Matches(Compose).Select(it => it.Groups[1].Value).ToList();
        Assert.NotEmpty(images);
        Assert.All(images, it => Assert.Matches(@":[0-9v][^:]*$", it));
    }

    [Theory]
    [InlineData("EscalationRoom.Web")]
    [InlineData("EscalationRoom.Identity")]
    public void An_image_runs_without_root_and_says_whether_it_is_well(string project)
    {
        var lines = Read($"src/{project}/Dockerfile").Split('\n');
        var last = Array.FindLastIndex(lines, it => it.StartsWith("FROM ", StringComparison.Ordinal));
        Assert.Contains("USER $APP_UID", lines[last..]);
        Assert.Contains(lines[last..], it => it.StartsWith("HEALTHCHECK ", StringComparison.Ordinal) && it.Contains($"{project}.dll", StringComparison.Ordinal));
        Assert.Contains($"ENTRYPOINT [\"dotnet\", \"{project}.dll\"]", lines);
        Assert.All(
            lines.Where(it => it.StartsWith("COPY ", StringComparison.Ordinal) && !it.Contains("--from", StringComparison.Ordinal)).SelectMany(it => it.Split(' ')[1..^1]),
            it => Assert.True(Path.Exists(Path.Combine(SourceTree.Root, it)), $"{it} is copied and does not exist."));
    }

    private static string Read(string path) => File.ReadAllText(Path.Combine(SourceTree.Root, path));

    [GeneratedRegex(@"^ +([A-Z][A-Za-z]*(?:__[A-Za-z]+)*):(?: |$)", RegexOptions.Multiline)]
    private static partial Regex SettingNames();

    [GeneratedRegex(@"^ +[A-Za-z_]*(?:Secret|PASSWORD|__Main):.*$", RegexOptions.Multiline)]
    private static partial Regex SecretLines();

    [GeneratedRegex(@"\$\{([A-Z_]+)")]
    private static partial Regex Variables();

    [GeneratedRegex(@"ports: \[""([^""]+)""\]")]
    private static partial Regex Ports();

    [GeneratedRegex(@"image: (\S+)")]
    private static partial Regex Images();
}
