using System.ComponentModel.DataAnnotations;

namespace EscalationRoom.Web.Documents;

/// <summary>Where documents are kept, and how much is taken.</summary>
public sealed class StorageOptions
{
    public const string Section = "Storage";

    private const long Megabyte = 1024 * 1024;

    /// <summary>A folder outside the web root; relative to the application.</summary>
    [Required]
    public string Path { get; set; } = "App_Data/files";

    [Range(1, 10 * 1024 * Megabyte)]
    public long LargestFile { get; set; } = 100 * Megabyte;

    [Range(1, long.MaxValue)]
    public long RoomQuota { get; set; } = 1024 * Megabyte;

    [Range(1, 10_000)]
    public int UploadsPerMinute { get; set; } = 10;
}
