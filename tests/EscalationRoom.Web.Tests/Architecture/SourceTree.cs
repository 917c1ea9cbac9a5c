using System.Runtime.CompilerServices;

namespace EscalationRoom.Web.Tests.Architecture;

/// <summary>Our own source as text: what the compiler cannot forbid is looked for here.</summary>
internal static class SourceTree
{
    public static readonly string Root = FindRoot();

    public static IEnumerable<SourceFile> Files(string project) =>
        Directory.EnumerateFiles(Path.Combine(Root, "src", project), "*.*", SearchOption.AllDirectories)
            .Where(it => it.EndsWith(".cs", StringComparison.Ordinal) || it.EndsWith(".razor", StringComparison.Ordinal))
            .Where(it => !it.Contains("/obj/", StringComparison.Ordinal) && !it.Contains("/bin/", StringComparison.Ordinal) && !it.Contains("/Migrations/", StringComparison.Ordinal))
            .Select(it => new SourceFile(Path.GetRelativePath(Path.Combine(Root, "src", project), it), File.ReadAllText(it)));

    private static string FindRoot([CallerFilePath] string thisFile = "")
    {
        var folder = new DirectoryInfo(Path.GetDirectoryName(thisFile)!);
        while (!File.Exists(Path.Combine(folder.FullName, "EscalationRoom.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests run outside their repository.");
        }

        return folder.FullName;
    }
}

/// <param name="Path">Relative to its project.</param>
internal sealed record SourceFile(string Path, string Text)
{
    public string Feature => Path.Split('/')[0];

    public bool Uses(string word) => Text.Contains(word, StringComparison.Ordinal);
}
