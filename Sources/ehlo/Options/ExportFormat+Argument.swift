import ArgumentParser
import Transcript

extension ExportFormat: ExpressibleByArgument {}
